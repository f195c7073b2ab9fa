import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createKeyFile, readKeyFile } from './key-file.ts'
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

describe('the key file', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'anju-keys-'))
  const demo = { mayCreate: true, isSealed: false }
  const strict = { mayCreate: false, isSealed: false }

  test('is made once, private, and never over another', () => {
    const path = join(folder(), 'sub', 'keys.json')
    expect(() => readKeyFile(path, strict)).toThrow(/is missing; make one with: npm run anju -- keys create$/)
    const made = readKeyFile(path, demo)
    expect(readKeyFile(path, strict)).toEqual(made)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(() => createKeyFile(path)).toThrow(/exists already/)
    expect(readKeyFile(path, strict)).toEqual(made)
  })

  test('is not made anew over what is sealed already: its copy has to come back', () => {
    const path = join(folder(), 'keys.json')
    expect(() => readKeyFile(path, { mayCreate: true, isSealed: true })).toThrow(/put its copy back/)
    expect(existsSync(path)).toBe(false)
  })

  test('that other accounts can read is refused', () => {
    const path = join(folder(), 'keys.json')
    createKeyFile(path)
    for (const mode of [0o644, 0o602]) {
      chmodSync(path, mode)
      expect(() => readKeyFile(path, strict)).toThrow(`key file ${path} is refused: other accounts may use it`)
    }
    chmodSync(path, 0o640)
    expect(readKeyFile(path, strict)).toBeDefined()
  })

  const secret = () => randomBytes(32).toString('base64')
  const good = () => ({ keyEncryption: secret(), blindIndex: secret(), pepper: secret(), session: secret() })
  const one = secret()
  test.each([
    ['{"pepper": "top', /it is not JSON$/],
    ['null', /keyEncryption .* is missing or weak/],
    [JSON.stringify({ ...good(), pepper: Buffer.alloc(32).toString('base64') }), /pepper .* is missing or weak/],
    [JSON.stringify({ ...good(), session: 'c2hvcnQ=' }), /session .* is missing or weak/],
    [JSON.stringify({ ...good(), pepper: one, session: one }), /are weak: each has to be another/],
  ])('with broken or weak keys is refused in a line that names it and tells none of them: %#', (content, words) => {
    const path = join(folder(), 'keys.json')
    writeFileSync(path, content, { mode: 0o600 })
    const said = String(catchError(() => readKeyFile(path, demo)))
    expect(said).toMatch(words)
    expect(said).toContain(path)
    expect(said).not.toMatch(/top|c2hvcnQ/)
  })
})

function catchError(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}
