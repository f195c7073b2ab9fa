import { readFileSync } from 'node:fs'
import { openPhotoDecoder } from '@anju/adapters/photos'
import type { Ports } from '@anju/core'
import type { TestDatabase } from '@anju/testkit'
import { newPhone, registered } from '@anju/testkit/citizens'
import { HtmlValidate } from 'html-validate'
import { afterAll } from 'vitest'
import { type Browser, type Page, type TestSite, testSite } from '../browser.testing.ts'
import { asFile, picture } from './pictures.testing.ts'

export const home = '/370300/account/real-name'
export const form = `${home}/photos`
export const person = {
  name: '张样例',
  idDocumentType: 'residentIdCard',
  idDocumentNumber: '11010519491231002X',
  city: '370300',
}
export const three = () => ({ front: asFile(picture()), back: asFile(picture()), portrait: asFile(picture()) })

/** Two open cities with a desk each, and the real decoder of photos in its own process. */
export async function realNameSite(db: TestDatabase, ports: Partial<Ports> = {}): Promise<TestSite> {
  await db.sql(`insert into city (code, province_code, name, is_open) values
    ('370300', '370000', '淄博市', true), ('310100', '310000', '上海市', true)`)
  await db.sql(`insert into agency (city, id, level, name, address, phone, hours)
    select code, gen_random_uuid(), 'city', name || '窗口', '示范路 1 号', '0533-0000000', '工作日' from city`)
  await db.sql('insert into agency_area (city, area, agency_id) select city, city, id from agency')
  const decoder = openPhotoDecoder()
  afterAll(() => decoder.close())
  return testSite(db, { photos: decoder, ...ports })
}

/** A registered citizen on the form, without scripts. */
export async function citizenOn(site: TestSite): Promise<Browser> {
  const browser = site.browser()
  browser.cookies.set('__Host-c_sid', await registered(site.office, newPhone()))
  await browser.get(form)
  return browser
}

export const errorsOn = (page: Page): string[] =>
  [...page.html.matchAll(/<li><a href="#f-([\w-]+)">([^<]*)<\/a>/g)].map(([, field, words]) => `${field} ${words}`)

export const thumbnailsOn = (page: Page): string[] =>
  [...page.html.matchAll(/src="([^"]*\/thumbnail)"/g)].map(([, src]) => src ?? '')

const rules = new URL('../../../../../packages/ui/.htmlvalidate.json', import.meta.url)
const validator = new HtmlValidate(JSON.parse(readFileSync(rules, 'utf8')))

/** What the rules of HTML say of a page. */
export async function faultsOf(page: Page): Promise<string[]> {
  const report = await validator.validateString(page.html)
  return report.results.flatMap((result) => result.messages.map((one) => `${one.ruleId}: ${one.message}`))
}
