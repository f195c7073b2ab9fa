import type { Locator, Page } from '@playwright/test'

/** The link or button of this name that can be seen: a phone and a PC show the same thing in different places. */
export function seen(page: Page, name: string | RegExp, within: Page | Locator = page): Locator {
  const how = { name, exact: typeof name === 'string' }
  return within.getByRole('link', how).or(within.getByRole('button', how)).filter({ visible: true }).first()
}

export const press = (page: Page, name: string | RegExp): Promise<void> => seen(page, name).click()

/** The title of the page, in its own words. */
export const title = (page: Page): Locator => page.getByRole('heading', { level: 1 })
