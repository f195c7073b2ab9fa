import { expect, test } from 'vitest'
import { readSettings, SettingsError } from './settings.ts'

const production = {
  ANJU_MODE: 'production',
  DATABASE_URL: 'postgres://db/anju',
  SMS_GATEWAY: 'http',
  SMS_GATEWAY_URL: 'https://sms.example/send',
  PUBLIC_ORIGIN_CITIZEN: 'https://anju.example/x',
  PUBLIC_ORIGIN_STAFF: 'https://staff.anju.example',
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
  [{ ...production, BANK_GATEWAY: 'demo' }, /BANK_GATEWAY: the demonstration gateway is refused/],
  [{ ...production, BANK_GATEWAY_SECRET: 'long-enough-to-be-one' }, /BANK_GATEWAY: say http/],
  [{ ...production, ...bank, BANK_GATEWAY_URL: 'http://bank.example' }, /BANK_GATEWAY_URL: must be https/],
  [{ FILE_STORE: 's3://bucket' }, /FILE_STORE/],
  [{ PUBLIC_ORIGIN_CITIZEN: 'ftp://x' }, /PUBLIC_ORIGIN_CITIZEN/],
  [{ TRUSTED_PROXIES: 'nonsense' }, /TRUSTED_PROXIES/],
  [{ TRUSTED_PROXIES: '10.0.0.0/8,10.0.0.0/33' }, /TRUSTED_PROXIES/],
  [{ TRUSTED_PROXIES: '::1/x' }, /TRUSTED_PROXIES/],
  [{ PORT_CITIZEN: '3001' }, /PORT_STAFF: 3001 is PORT_CITIZEN as well/],
  [{ PORT_CITIZEN: '1e3' }, /PORT_CITIZEN: a port is a number from 0 to 65535$/],
  [{ SMS_GATEWAY_SECRET: 'short' }, /SMS_GATEWAY_SECRET: 16 characters or more$/],
  [
    { DATABASE_URL: 'postgres://a:b@db/anju?options=-c%20role%3Dpostgres', ANJU_MODE: 'demo' },
    /DATABASE_URL: options=/,
  ],
])('%j stops the start with one clear line', (env, words) => {
  expect(() => readSettings(env)).toThrow(SettingsError)
  expect(() => readSettings(env)).toThrow(words)
})

test('an empty value counts as absent', () => {
  expect(readSettings({ DATABASE_URL: '', HOST: '' }).mode).toBe('demo')
})

test('a wrong DATABASE_URL tells how to write the password, and not the password', () => {
  const read = () => readSettings({ DATABASE_URL: 'postgres://anju:s3c/ret#1@db:x/anju', ANJU_MODE: 'demo' })
  expect(read).toThrow(/^DATABASE_URL: postgres:\/\/user:password@host:port\/database; .*%40/)
  expect(read).not.toThrow(/s3c/)
})

test('production with a real gateway and the addresses that people type is accepted', () => {
  const s = readSettings(production)
  expect(s).toMatchObject({
    mode: 'production',
    originCitizen: 'https://anju.example',
    originStaff: 'https://staff.anju.example',
  })
})

test.each([
  [{ SMS_GATEWAY: '' }, /^SMS_GATEWAY: the demonstration gateway is refused in production$/],
  [{ SMS_GATEWAY_URL: '' }, /^SMS_GATEWAY_URL: is needed/],
  [{ PUBLIC_ORIGIN_CITIZEN: '' }, /^PUBLIC_ORIGIN_CITIZEN: production needs the https/],
  [{ PUBLIC_ORIGIN_STAFF: 'http://localhost:3001' }, /^PUBLIC_ORIGIN_STAFF: production needs the https/],
  [{ PUBLIC_ORIGIN_STAFF: 'https://anju.example' }, /^PUBLIC_ORIGIN_STAFF: is PUBLIC_ORIGIN_CITIZEN as well/],
])('production with %j is refused', (change, words) => {
  expect(() => readSettings({ ...production, ...change })).toThrow(words)
})

test('a process that serves one site, or none, needs no address of the other', () => {
  const without = { ...production, PUBLIC_ORIGIN_CITIZEN: '' }
  expect(readSettings({ ...without, SURFACES: 'staff,worker' }).mode).toBe('production')
  expect(readSettings({ ...without, PUBLIC_ORIGIN_STAFF: '', SURFACES: 'worker' }).mode).toBe('production')
})

test('officers change their passwords every ninety days, in a demonstration only when it is asked for', () => {
  const days = (env: Record<string, string>) => readSettings(env).staffPasswordDays
  expect([days(production), days({}), days({ STAFF_PASSWORD_DAYS: '30' })]).toEqual([90, 0, 30])
  expect(days({ ...production, STAFF_PASSWORD_DAYS: '0' })).toBe(0)
})

test('production has a bank where one is named, and none otherwise', () => {
  expect(readSettings(production).bank).toBeUndefined()
  const named = { kind: 'http', url: 'https://bank.example/v1', secret: 'long-enough-to-be-one' }
  expect(readSettings({ ...production, ...bank }).bank).toEqual(named)
  const beside = 'http://127.0.0.1:9000'
  expect(readSettings({ ...production, ...bank, BANK_GATEWAY_URL: beside }).bank).toEqual({ ...named, url: beside })
})
