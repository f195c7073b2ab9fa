import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { agencySeeds } from '@anju/cities'
import { findSession } from '@anju/core/accounts'
import { seedAgencies } from '@anju/core/agencies'
import { seedPlaces } from '@anju/core/cities'
import type { TestDatabase } from '@anju/testkit'
import { newPhone, registered, type TestPerson, verifiedAs } from '@anju/testkit/citizens'
import { HtmlValidate } from 'html-validate'
import type { Browser, Page, TestSite } from '../browser.testing.ts'

/** Steps that the page tests of 业务申请 and 保障进度查询 share. */

export const at = (path: string, city = '370300') => `/${city}${path}`

/** Cities, divisions and demonstration offices, as the start of the house seeds them. */
export async function seeded(db: TestDatabase, site: TestSite): Promise<void> {
  const { cities } = site.office.ctx()
  await db.owner.tx(async (tx) => {
    await seedPlaces(tx, cities, { days: [], years: [] })
    for (const city of ['370300', '310100']) await seedAgencies(tx, city, agencySeeds(city))
  })
}

export type Applicant = { browser: Browser; accountId: string }

/** A registered citizen at a browser, verified as a person or not yet verified. */
export async function applicant(db: TestDatabase, site: TestSite, person?: TestPerson): Promise<Applicant> {
  const token = await registered(site.office, newPhone())
  const session = await findSession(site.office.ctx(), token)
  if (!session) throw new Error('no session')
  if (person) await verifiedAs(db, site.office, session.accountId, person)
  const browser = site.browser()
  browser.cookies.set('__Host-c_sid', token)
  return { browser, accountId: session.accountId }
}

export const picture = (name = 'IMG_1.jpg', size = 2_000): File =>
  new File([Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(size - 4)])], name, {
    type: 'image/jpeg',
  })

/** What Zibo asks of a couple, page by page. */
export const pages: readonly [string, Record<string, string>][] = [
  ['/apply/area', { district: '370303', street: '370303002', committee: '' }],
  ['/apply/notes', {}],
  ['/apply/pledge', { agree: 'yes', name: '张样例' }],
  [
    '/apply/information/basics',
    { applicantCategory: 'local-household', householdType: 'couple', maritalStatus: '20', supportForm: 'either' },
  ],
  [
    '/apply/information/residence',
    { hukouKind: 'local', hukouAddress: '张店区示范路 1 号', currentAddress: '张店区样例路 100 号 2 单元 301' },
  ],
  ['/apply/information/work', { employment: 'retired', monthlyIncome: '3,200' }],
  ['/apply/information/present-housing', { presentHousing: 'relatives', presentFloorArea: '' }],
  ['/apply/information/contact', { contactPhone: '159 0909 8989' }],
  [
    '/apply/members/new',
    {
      relationship: '10',
      name: '李示范',
      idDocumentType: 'residentIdCard',
      idDocumentNumber: '370303199003070013',
      isCoApplicant: 'yes',
      maritalStatus: '20',
      monthlyIncome: '2600',
    },
  ],
  ['/apply/housing', { has: 'no' }],
  ['/apply/assets/new', { owner: '1', category: 'deposit', quantity: '1', totalValue: '58000', remark: '示范银行' }],
  ['/apply/assets', { has: 'yes' }],
]

const required = ['identity', 'household-register', 'marital-status'] as const

/** Fill everything in, as the pages send it. Fails on the first page that does not take it. */
export async function fillIn({ browser }: Applicant, name = '张样例', city = '370300'): Promise<void> {
  await browser.get(at('/apply', city))
  await browser.submit(at('/apply/begin', city), {})
  for (const [path, asked] of pages) {
    const fields = path === '/apply/pledge' ? { ...asked, name } : asked
    const page = await browser.get(at(path, city))
    // A page whose questions hang on its own answers is sent twice.
    let answer = await browser.post(at(path, city), fields)
    if (answer.status === 200) answer = await browser.post(at(path, city), fields)
    if (answer.status !== 303) throw new Error(`${path}: ${page.status} ${answer.status} ${answer.text.slice(0, 600)}`)
  }
  await browser.get(at('/apply/materials', city))
  const files = Object.fromEntries(required.map((code) => [code, picture()]))
  const answer = await browser.upload(at('/apply/materials', city), { files })
  if (answer.status !== 303) throw new Error(`materials: ${answer.status} ${answer.text.slice(0, 600)}`)
}

/** Fill in and 提交; the page that says it is done. */
export async function submitAll(one: Applicant): Promise<Page> {
  await fillIn(one)
  await one.browser.get(at('/apply/check'))
  return one.browser.submit(at('/apply/check'), { confirmed: 'yes' })
}

const rules = new URL('../../../../../packages/ui/.htmlvalidate.json', import.meta.url)
const validator = new HtmlValidate(JSON.parse(readFileSync(rules, 'utf8')))

/** What the rules of HTML say of a page. */
export async function faultsOf(page: Page): Promise<string[]> {
  const report = await validator.validateString(page.html)
  return report.results.flatMap((result) => result.messages.map((one) => `${one.ruleId}: ${one.message}`))
}

/** Links of the error summary: where and what. */
export const summaryOf = (page: Page): string[] =>
  [...(page.html.match(/<div class="sum"[\s\S]*?<\/div>/)?.[0] ?? '').matchAll(/<a href="([^"]*)">([^<]*)</g)].map(
    ([, href, words]) => `${href} ${words}`,
  )
