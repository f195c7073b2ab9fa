import { expect, test } from 'vitest'
import { readSettings, SettingsError } from './settings.ts'

test('defaults are a demonstration on loopback', () => {
  const s = readSettings({})
  expect(s).toMatchObject({
    mode: 'demo',
    host: '127.0.0.1',
    portCitizen: 3000,
    originCitizen: 'http://localhost:3000',
    sms: { kind: 'demo' },
  })
  expect([...s.surfaces]).toEqual(['citizen', 'staff', 'worker'])
})

test.each([
  [{ HOST: '0.0.0.0' }, /ANJU_MODE/],
  [{ DATABASE_URL: 'postgres://db/anju' }, /ANJU_MODE/],
  [{ DATABASE_URL: 'mysql://db/anju', ANJU_MODE: 'demo' }, /DATABASE_URL/],
  [{ ANJU_MODE: 'production' }, /SMS_GATEWAY/],
  [{ PORT_CITIZEN: '70000' }, /PORT_CITIZEN/],
  [{ PORT_STAFF: 'x' }, /PORT_STAFF/],
  [{ SMS_GATEWAY: 'http' }, /SMS_GATEWAY_URL/],
  [{ SMS_GATEWAY: 'pigeon' }, /SMS_GATEWAY/],
  [{ SURFACES: 'citizen,moon' }, /SURFACES/],
  [{ FILE_STORE: 's3://bucket' }, /FILE_STORE/],
  [{ PUBLIC_ORIGIN_CITIZEN: 'ftp://x' }, /PUBLIC_ORIGIN_CITIZEN/],
  [{ TRUSTED_PROXIES: 'nonsense' }, /TRUSTED_PROXIES/],
])('%j stops the start with one clear line', (env, words) => {
  expect(() => readSettings(env)).toThrow(SettingsError)
  expect(() => readSettings(env)).toThrow(words)
})

test('an empty value counts as absent', () => {
  expect(readSettings({ DATABASE_URL: '', HOST: '' }).mode).toBe('demo')
})

test('production with a real gateway is accepted', () => {
  const s = readSettings({
    ANJU_MODE: 'production',
    DATABASE_URL: 'postgres://db/anju',
    SMS_GATEWAY: 'http',
    SMS_GATEWAY_URL: 'https://sms.example/send',
    PUBLIC_ORIGIN_CITIZEN: 'https://anju.example/x',
  })
  expect(s).toMatchObject({ mode: 'production', originCitizen: 'https://anju.example' })
})
