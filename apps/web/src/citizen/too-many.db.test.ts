import { testDatabase } from '@anju/testkit'
import { goodPassword, newPhone, registered } from '@anju/testkit/citizens'
import { take } from '@anju/core/limits'
import { uploadLimits } from '@anju/core/files'
import { expect, test } from 'vitest'
import { applicant, at, faultsOf, picture, seeded } from './applications/applicant.testing.ts'
import { testSite } from './browser.testing.ts'

const db = await testDatabase()
let left = Number.POSITIVE_INFINITY
const site = await testSite(db, {}, async () => {
  left -= 1
  return left >= 0 ? { allowed: true } : { allowed: false, retryAfterSeconds: 42 }
})
await seeded(db, site)

test('too many requests of a network: 429 in words, with the wait; health checks go on', async () => {
  const browser = site.browser()
  left = 0
  const page = await browser.get(at('/faq'))
  expect([page.status, page.headers.get('retry-after')]).toEqual([429, '42'])
  expect(page.html).toContain('<h1>操作太频繁</h1>')
  expect(page.text).toContain('请 42 秒后再试')
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(await faultsOf(page)).toEqual([])
  for (const path of ['/healthz', '/readyz']) expect((await browser.get(path)).status).toBe(200)
  left = 1
  expect((await browser.get(at('/faq'))).status).toBe(200)
  left = Number.POSITIVE_INFINITY
})

test('what was typed is handed back and sent by one press, to a visitor and to a citizen', async () => {
  const phone = newPhone()
  const browser = site.browser()
  await browser.get(at('/register'))
  left = 0
  const refused = await browser.post(at('/register'), { phone, code: '', act: 'send' })
  expect(refused.status).toBe(429)
  expect(refused.html).toContain(`name="phone" value="${phone}"`)
  left = Number.POSITIVE_INFINITY
  expect((await browser.post(at('/register'), {})).location).toBe(at('/register'))

  browser.cookies.set('__Host-c_sid', await registered(site.office, newPhone(), goodPassword))
  await browser.get(at('/apply'))
  await browser.submit(at('/apply/begin'), {})
  const path = at('/apply/information/residence')
  await browser.get(path)
  left = 0
  const kept = await browser.post(path, { hukouAddress: '样例路 9 号' })
  expect(kept.status).toBe(429)
  left = Number.POSITIVE_INFINITY
  expect((await browser.post(path, {})).status).toBe(422)
  expect((await browser.get(path)).html).toContain('样例路 9 号')
})

test('a day’s bytes of photos: 429 beside the photo, with the wait in words', async () => {
  const { browser, accountId } = await applicant(db, site)
  await browser.get(at('/apply'))
  await browser.submit(at('/apply/begin'), {})
  await browser.get(at('/apply/materials'))
  const ctx = site.office.ctx()
  await ctx.db.tx((tx) => take(tx, ctx, uploadLimits.dayBytes, accountId, uploadLimits.dayBytes.most))
  const page = await browser.upload(at('/apply/materials'), { files: { identity: picture() } })
  expect(page.status).toBe(429)
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(3_600)
  expect(page.text).toMatch(/IMG_1\.jpg：操作太频繁，请 \d+ 小时后再试/)
})
