import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { passwordHasher } from './index.ts'

const passwords = passwordHasher(Buffer.from('one'))
const cheap = { cost: { memory: 64, passes: 1, parallelism: 1 } }

test('a hash names its parameters and opens with its own password only', async () => {
  const stored = await passwords.hash('春眠不觉晓 2026')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(await passwords.verify('春眠不觉晓 2026', stored)).toEqual({ matches: true, rehash: false })
  expect(await passwords.verify('春眠不觉晓 2027', stored)).toEqual({ matches: false, rehash: false })
})

test('the same password never hashes alike, and the pepper counts', async () => {
  const one = passwordHasher(Buffer.from('one'), cheap)
  const stored = await one.hash('correct horse')
  expect(await one.hash('correct horse')).not.toBe(stored)
  expect(await passwordHasher(Buffer.from('two'), cheap).verify('correct horse', stored)).toMatchObject({
    matches: false,
  })
})

test('letters typed on another keyboard in another normal form are the same password', async () => {
  const one = passwordHasher(Buffer.from('one'), cheap)
  const stored = await one.hash('cafe\u0301 au lait')
  expect(await one.verify('caf\u00e9 au lait', stored)).toMatchObject({ matches: true })
})

test('nobody, and a damaged hash, match nothing', async () => {
  const one = passwordHasher(Buffer.from('one'), cheap)
  expect(await one.verify('', undefined)).toEqual({ matches: false, rehash: false })
  for (const stored of ['', '$2b$10$abc', '$argon2id$v=19$m=64,t=1,p=1$AAAA'])
    expect(await one.verify('x', stored)).toEqual({ matches: false, rehash: false })
})

test('a hash with other parameters still opens and asks to be made again', async () => {
  const stored = await passwordHasher(Buffer.from('one'), cheap).hash('correct horse')
  expect(await passwords.verify('correct horse', stored)).toEqual({ matches: true, rehash: true })
})

test('an unknown person costs the same work as a known one', async () => {
  const stored = await passwords.hash('correct horse')
  const time = async (hash: string | undefined) => {
    const start = performance.now()
    await passwords.verify('wrong', hash)
    return performance.now() - start
  }
  await time(stored)
  const known = Math.min(await time(stored), await time(stored), await time(stored))
  const unknown = Math.min(await time(undefined), await time(undefined), await time(undefined))
  // Skipping the work would be a hundredfold; the machine's own noise is far below that.
  expect(unknown / known).toBeGreaterThan(0.2)
})

test('few hash at once, some wait, the rest are turned away, and afterwards all is open again', async () => {
  const busy = passwordHasher(Buffer.from('one'), { ...cheap, atOnce: 2, waiting: 5 })
  const all = await Promise.all(Array.from({ length: 20 }, () => busy.hash('correct horse')))
  expect(all.filter((hash) => hash !== undefined)).toHaveLength(7)
  expect(await busy.verify('correct horse', all[0])).toEqual({ matches: true, rehash: false })
})

test('files can still be read while hashes wait', async () => {
  const rush = Promise.all(Array.from({ length: 12 }, () => passwords.hash('correct horse')))
  const wasOver = await Promise.race([readFile(new URL(import.meta.url)).then(() => false), rush.then(() => true)])
  expect(wasOver).toBe(false)
  await rush
})
