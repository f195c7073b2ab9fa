import { randomBytes } from 'node:crypto'
import { keyring, wrapNewDataKey } from '@anju/adapters/keys'
import { testDatabase } from '@anju/testkit'
import { expect, test } from 'vitest'
import { ensureDataKeys } from './index.ts'

const db = await testDatabase()
const file = {
  keyEncryption: randomBytes(32),
  blindIndex: randomBytes(32),
  pepper: randomBytes(32),
  session: randomBytes(32),
}
const ensure = (scopes: string[]) => ensureDataKeys(db.owner, scopes, (scope) => wrapNewDataKey(file, scope))

test('two processes that start at once share one key per scope', async () => {
  const [a, b] = await Promise.all([ensure(['nation', '370300']), ensure(['nation', '370300'])])
  expect(a.map((k) => k.id)).toEqual(expect.arrayContaining(b.map((k) => k.id).slice(0, 2)))
  expect((await ensure(['nation', '370300'])).filter((k) => k.isActive)).toHaveLength(2)
})

test('what one sealed the other opens; the database alone holds no key', async () => {
  const place = { table: 'account', column: 'phone_ct', id: 'x' }
  const sealed = keyring(file, await ensure(['nation'])).seal('nation', place, '张样例')
  expect(keyring(file, await ensure(['nation'])).openText(place, sealed)).toBe('张样例')
  const rows = await db.sql<{ wrapped: Buffer }>('select wrapped from data_key')
  expect(rows.every((r) => r.wrapped.length === 12 + 16 + 32)).toBe(true)
})
