import { readFileSync } from 'node:fs'
import { tell } from '@anju/core/messages'
import { testDatabase } from '@anju/testkit'
import { goodPassword, lastCode, newPhone } from '@anju/testkit/citizens'
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { type Page, testSite } from '../browser.testing.ts'

const rules = new URL('../../../../../packages/ui/.htmlvalidate.json', import.meta.url)
const validator = new HtmlValidate(JSON.parse(readFileSync(rules, 'utf8')))
const db = await testDatabase()
await db.sql(`insert into city (code, province_code, name, is_open) values ('370300', '370000', '淄博市', true)`)
const site = await testSite(db)
const at = (path: string) => `/370300${path}`

/** One page after the other as a citizen meets them, errors included. */
async function walk(): Promise<Record<string, Page>> {
  const browser = site.browser()
  const phone = newPhone()
  const pages: Record<string, Page> = {}
  pages.register = await browser.get(at('/register'))
  pages.phoneErrors = await browser.post(at('/register'), { phone: '1', code: '', act: 'next' })
  pages.sent = await browser.submit(at('/register'), { phone, code: '', act: 'send' })
  pages.tooSoon = await browser.post(at('/register'), { phone, code: '', act: 'send' })
  const code = await lastCode(site.office)
  pages.password = await browser.submit(at('/register'), { phone, code, act: 'next' })
  pages.passwordErrors = await browser.post(at('/register/password'), { password: '1' })
  pages.done = await browser.submit(at('/register/password'), { password: goodPassword, privacy: 'yes' })
  pages.account = await browser.get(at('/account'))
  pages.noMessages = await browser.get(at('/account/messages'))
  const [row] = await db.sql<{ account_id: string }>('select account_id from account_phone')
  const worker = site.office.ctx({ actor: { kind: 'system' } })
  const told = {
    accountId: row?.account_id ?? '',
    city: '370300',
    template: 'identity.verified',
    params: {},
    sms: true,
  } as const
  await worker.db.tx((tx) => tell(tx, worker, told))
  pages.unread = await browser.get(at('/account'))
  pages.messages = await browser.get(at('/account/messages'))
  await browser.get(at('/account'))
  await browser.post(at('/logout'), {})
  pages.login = await browser.get(`${at('/login')}?to=${at('/account')}`)
  pages.loginErrors = await browser.post(at('/login'), { account: '', password: '' })
  return pages
}

test.each(Object.entries(await walk()))('%s is clean HTML without anything inline', async (_name, page) => {
  const report = await validator.validateString(page.html)
  const faults = report.results.flatMap((result) =>
    result.messages.map((one) => `${one.line}:${one.column} ${one.ruleId} ${one.message}`),
  )
  expect(faults).toEqual([])
  expect(page.html).toContain('<h1>')
  expect(page.html).not.toMatch(/\sstyle=|\son[a-z]+="|javascript:|<style/i)
})
