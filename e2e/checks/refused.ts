import { expect, type Locator, type Page } from '@playwright/test'

/** Send what is on the page and wait for what comes back: its status. Enter presses what says that it waits, too. */
export async function send(page: Page, button: Locator, key?: 'Enter'): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST' && one.request().isNavigationRequest()),
    key ? button.press(key) : button.click(),
  ])
  await page.waitForLoadState('domcontentloaded')
  return answer.status()
}

/** What every refused page is like: 4xx, a title that says so, a summary that names it, nothing of a crash. */
export async function expectRefusal(page: Page, status: number): Promise<void> {
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status, 'never a 5xx').toBeLessThan(500)
  await expect(page).toHaveTitle(/^错误：/)
  await expect(page.getByRole('alert')).toBeVisible()
}

/** The message about one field: in the summary, linked to the field, and beside it, in Chinese and telling what to do. */
export async function expectMessageAt(page: Page, field: string): Promise<string> {
  const link = page.getByRole('alert').locator(`a[href$="#f-${field}"]`)
  await expect(link, `the summary leads to ${field}`).toHaveCount(1)
  const words = (await link.innerText()).trim()
  expect(words, field).toMatch(/\p{Script=Han}/u)
  expect(words, field).not.toMatch(/undefined|null|NaN|\[object/)
  // Of a photo the summary also says which; beside it that is plain.
  const beside = words.replace(/^[^，。]{2,12}：/, '')
  await expect(page.locator(`#f-${field}-error`), `${field}: the same beside the field`).toContainText(beside)
  const place = page.locator(`#f-${field}`)
  await expect(place, `the link of ${field} leads somewhere`).toHaveCount(1)
  const told = await place.evaluate((one) => one.closest('[aria-describedby]')?.getAttribute('aria-describedby') ?? '')
  expect(told.split(' '), `${field} is described by its error`).toContain(`f-${field}-error`)
  return words
}

/** Texts that nobody should be able to hurt us with, and that look odd in a page if they are not escaped. */
export const hostile = [
  `<script>document.title='taken'</script>`,
  `'; drop table account; --`,
  '"><img src=x onerror=alert(1)>',
  '𠮷㛃🙂'.repeat(40),
  '长'.repeat(5_000),
  '\u202Eabc\u0007\u0000',
  '-1',
  '99999999999999999999',
]
