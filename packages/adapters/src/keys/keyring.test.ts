import { randomBytes } from 'node:crypto'
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readKeyFile } from './key-file.ts'
import { keyring, wrapNewDataKey } from './keyring.ts'

const newFile = () => ({
  keyEncryption: randomBytes(32),
  blindIndex: randomBytes(32),
  pepper: randomBytes(32),
  session: randomBytes(32),
})
const place = { table: 'account', column: 'phone', id: '0190-a' }

function ring(file = newFile()) {
  const row = (id: number, scope: string) => ({ id, scope, wrapped: wrapNewDataKey(file, scope), isActive: true })
  return { file, keys: keyring(file, [row(1, 'nation'), row(2, '370300')]) }
}

test('a sealed value opens in its own place only', () => {
  const { keys } = ring()
  const sealed = keys.seal('370300', place, '张样例')
  expect(keys.openText(place, sealed)).toBe('张样例')
  expect(() => keys.openText({ ...place, id: '0190-b' }, sealed)).toThrow()
  expect(() => keys.openText({ ...place, column: 'name' }, sealed)).toThrow()
})

test('an altered byte anywhere after the head is noticed', () => {
  const { keys } = ring()
  const sealed = keys.seal('nation', place, 'x')
  for (let at = 6; at < sealed.length; at++) {
    const altered = Buffer.from(sealed)
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
    expect(() => keys.open(place, altered)).toThrow()
  }
})

test('the same text seals differently and indexes alike', () => {
  const { keys } = ring()
  expect(keys.seal('nation', place, 'x')).not.toEqual(keys.seal('nation', place, 'x'))
  expect(keys.blindIndex('phone', '+8615900000000')).toEqual(keys.blindIndex('phone', '+8615900000000'))
  expect(keys.blindIndex('phone', 'a')).not.toEqual(keys.blindIndex('person', 'a'))
})

test('another key file is refused at opening, with the reason', () => {
  const { file } = ring()
  const wrapped = wrapNewDataKey(file, 'nation')
  expect(() => keyring(newFile(), [{ id: 1, scope: 'nation', wrapped, isActive: true }])).toThrow(
    /another installation/,
  )
})

test('a scope without a key throws instead of writing in clear', () => {
  expect(() => ring().keys.seal('310100', place, 'x')).toThrow(/no data key/)
})

test('the key file is made once, private, and a weak one is refused', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'anju-keys-')), 'sub', 'keys.json')
  expect(() => readKeyFile(path, false)).toThrow(/missing/)
  const made = readKeyFile(path, true)
  expect(readKeyFile(path, false)).toEqual(made)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  writeFileSync(path, JSON.stringify({ keyEncryption: Buffer.alloc(32).toString('base64') }))
  expect(() => readKeyFile(path, false)).toThrow(/weak/)
})
