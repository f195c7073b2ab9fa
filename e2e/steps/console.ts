import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { codeSentTo, inboxOf } from '../world/inbox.ts'
import type { Officer } from '../world/office.ts'
import { officerSession, staffUrl } from '../world/places.ts'

const desk = {
  baseURL: staffUrl,
  viewport: { width: 1440, height: 900 },
  isMobile: false,
  hasTouch: false,
  javaScriptEnabled: true,
}

/** The console on an officer's PC, whatever the citizen holds; already signed in unless it is to be done by hand. */
export async function openConsole(browser: Browser, login?: string): Promise<Page> {
  const context = await browser.newContext({ ...desk, ...(login ? { storageState: officerSession(login) } : {}) })
  const page = await context.newPage()
  await page.goto('/')
  return page
}

/** 账号, 密码, 下一步, then the code of the short message. */
export async function officerSignIn(page: Page, { login, password, phone, name }: Officer): Promise<void> {
  const before = (await inboxOf(page, phone)).length
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByText('短信验证码已发送到')).toBeVisible()
  await page.getByLabel('6 位数字').fill(await codeSentTo(page, phone, before))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('navigation', { name: '主目录' })).toBeVisible()
  await expect(page.getByText(name).first()).toBeVisible()
}

/** Take up a queue and open the item whose row says this, then 领取 it. */
async function take(page: Page, queue: '实名审核' | '受理登记', words: string): Promise<void> {
  await page.getByRole('navigation', { name: '主目录' }).getByRole('link', { name: queue }).click()
  await expect(page.getByRole('heading', { level: 1, name: queue })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: words }).first()
  await expect(row, 'new ones appear by themselves').toBeVisible({ timeout: 40_000 })
  await row.getByRole('link').click()
  await page.getByRole('button', { name: /^领取/ }).click()
  await expect(page.getByText(/^您.*领取$/)).toBeVisible()
}

/** The number of an identity document as the queue shows it. */
const maskedNumber = (idNumber: string): string => `${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}`

export const takeVerification = (page: Page, idNumber: string): Promise<void> =>
  take(page, '实名审核', maskedNumber(idNumber))

export const takePreApplication = (page: Page, number: string): Promise<void> => take(page, '受理登记', number)

/** 通过. */
export async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^通过/ }).click()
  await confirm(page, '确认通过')
}

/** 不通过: one item is not right, with its reason. */
export async function returnFor(page: Page, item: string, reason: string, words: string): Promise<void> {
  const place = page.getByRole('group', { name: item })
  await place.getByRole('radio', { name: '不合格' }).check()
  await place.getByLabel(`${item}不合格的原因`).selectOption({ label: reason })
  await place.getByLabel(`写给申请人的话（${item}）`).fill(words)
  await page.getByRole('button', { name: /^不通过/ }).click()
  await confirm(page, '确认不通过')
}

/** 受理登记. */
export async function accept(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^受理登记/ }).click()
  await confirm(page, '确认受理')
}

/** 不予受理, with its reason. */
export async function refuse(page: Page, reason: string, words: string): Promise<void> {
  await page.getByRole('button', { name: /^不予受理/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: reason }).check()
  await dialog.getByLabel('写给申请人的话（必填）').fill(words)
  await confirm(page, '确认不予受理')
}

export type Asked = { item: string; reason: string; words: string }

/** 补正: one list of everything missing. */
export async function askForMore(page: Page, asked: readonly Asked[]): Promise<void> {
  await page.getByRole('button', { name: /^补正/ }).click()
  await expect(page.getByRole('heading', { name: '补正：一次性告知' })).toBeVisible()
  for (const { item, reason, words } of asked) {
    await page.getByRole('checkbox', { name: item, exact: true }).check()
    await page
      .getByRole('group', { name: `${item}的原因` })
      .getByRole('checkbox', { name: reason })
      .check()
    await page.getByLabel(`${item}：写给申请人的话`).fill(words)
  }
  await page.getByRole('button', { name: /^签发并通知/ }).click()
  await confirm(page, '确认签发')
}

async function confirm(page: Page, words: string): Promise<void> {
  const dialog: Locator = page.getByRole('dialog')
  await dialog.getByRole('button', { name: new RegExp(`^${words}`) }).click()
  await expect(dialog).toBeHidden()
}
