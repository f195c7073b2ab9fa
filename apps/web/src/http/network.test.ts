import { expect, test } from 'vitest'
import { clientAddress, networkOf, networks, trustedProxies } from './network.ts'

test('only our own edge may name another client', () => {
  const trusted = trustedProxies(['10.0.0.0/8', '192.0.2.7'])
  expect(clientAddress('203.0.113.9', '198.51.100.1', trusted)).toBe('203.0.113.9')
  expect(clientAddress('10.1.2.3', '198.51.100.1', trusted)).toBe('198.51.100.1')
  expect(clientAddress('10.1.2.3', '6.6.6.6, 198.51.100.1, 192.0.2.7', trusted)).toBe('198.51.100.1')
  expect(clientAddress('10.1.2.3', undefined, trusted)).toBe('10.1.2.3')
  expect(clientAddress('::ffff:10.1.2.3', '198.51.100.1', trusted)).toBe('198.51.100.1')
})

test('limits are counted per block', () => {
  expect(networkOf('198.51.100.77')).toBe('198.51.100')
  expect(networkOf('127.0.0.1')).toBe('loopback')
  expect(networkOf('::1')).toBe('loopback')
  expect(networkOf('2001:db8:1:200::5')).toBe('2001:0db8:0001:02')
  expect(networkOf('rubbish')).toBe('unknown')
})

test('loopback is known in demonstration only', () => {
  expect(networks([], true)('127.0.0.1', undefined)).toBe('loopback')
  expect(networks([], false)('127.0.0.1', undefined)).toBe('this-machine')
  expect(networks(['127.0.0.1'], false)('127.0.0.1', '198.51.100.7')).toBe('198.51.100')
})
