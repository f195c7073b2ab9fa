import { expect, test } from 'vitest'
import { readSettings, SettingsError } from './settings.ts'

const real = {
  ANJU_MODE: 'production',
  DATABASE_URL: 'postgres://db/anju',
  SMS_GATEWAY: 'http',
  SMS_GATEWAY_URL: 'https://sms.example/send',
}
const bank = {
  BANK_GATEWAY: 'http',
  BANK_GATEWAY_URL: 'https://bank.example/v1',
  BANK_GATEWAY_SECRET: 'long-enough-to-be-one',
}

test('defaults are a demonstration on loopback', () => {
  const s = readSettings({})
  expect(s).toMatchObject({
    mode: 'demo',
    host: '127.0.0.1',
    portCitizen: 3000,
    originCitizen: 'http://localhost:3000',
    sms: { kind: 'demo' },
    bank: { kind: 'demo', citizenUrl: 'http://127.0.0.1:3000', secret: expect.stringMatching(/^[0-9a-f]{64}$/) },
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
  [{ BANK_GATEWAY: 'http' }, /BANK_GATEWAY_URL/],
  [{ BANK_GATEWAY: 'http', BANK_GATEWAY_URL: 'https://bank.example' }, /BANK_GATEWAY_SECRET/],
  [
    { BANK_GATEWAY: 'http', BANK_GATEWAY_URL: 'https://bank.example', BANK_GATEWAY_SECRET: 'short' },
    /BANK_GATEWAY_SECRET/,
  ],
  [{ BANK_GATEWAY: 'http', BANK_GATEWAY_URL: 'ftp://bank.example' }, /BANK_GATEWAY_URL/],
  [{ BANK_GATEWAY: 'piggy' }, /BANK_GATEWAY/],
  [{ ...real, BANK_GATEWAY: 'demo' }, /BANK_GATEWAY: the demonstration gateway is refused/],
  [{ ...real, BANK_GATEWAY_SECRET: 'long-enough-to-be-one' }, /BANK_GATEWAY: say http/],
  [{ ...real, ...bank, BANK_GATEWAY_URL: 'http://bank.example' }, /BANK_GATEWAY_URL: must be https/],
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
  const s = readSettings({ ...real, PUBLIC_ORIGIN_CITIZEN: 'https://anju.example/x' })
  expect(s).toMatchObject({ mode: 'production', originCitizen: 'https://anju.example', bank: undefined })
  const named = { kind: 'http', url: 'https://bank.example/v1', secret: 'long-enough-to-be-one' }
  expect(readSettings({ ...real, ...bank }).bank).toEqual(named)
  const beside = 'http://127.0.0.1:9000'
  expect(readSettings({ ...real, ...bank, BANK_GATEWAY_URL: beside }).bank).toEqual({ ...named, url: beside })
})
