import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page, type Response } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { violations } from './axe.ts'
import { tooSmall } from './fingers.ts'
import { badlySet, undressed } from './setting.ts'

const rules = new URL('../../packages/ui/.htmlvalidate.json', import.meta.url)
const validator = new HtmlValidate(JSON.parse(readFileSync(rules, 'utf8')) as object)

/** Where pictures of every page go when somebody wants to look at them. */
const shots = process.env.E2E_SHOTS

type View = { name: string; width: number; height: number; finger: number }

const pc: View = { name: '1440', width: 1440, height: 900, finger: 44 }
const phone: View = { name: '390', width: 390, height: 844, finger: 44 }
const narrow: View = { name: '320', width: 320, height: 640, finger: 44 }
const elder: View = { name: 'elder', width: 390, height: 844, finger: 60 }

/** High enough for most pages at once. */
const tall = 4000

/** Open an address and look at it in every size, in 长辈版 too. */
export async function expectLooks(page: Page, name: string, address: string, status = 200): Promise<void> {
  const answer = await page.goto(address)
  expect.soft(answer?.status(), `${name}: status`).toBe(status)
  await expectCleanHtml(name, answer)
  expect.soft(await undressed(page), `${name}: classes without a style`).toEqual([])
  for (const view of [narrow, phone]) await lookAt(page, name, view)
  await lookAt(page, name, pc, true)
  await page.context().addCookies([{ name: 'mode', value: 'elder', url: page.url() }])
  await expectCleanHtml(`${name}, 长辈版`, await page.goto(address))
  // The one document of a phone for axe: the other has the same in a smaller size.
  await lookAt(page, name, elder, true)
  await page.context().clearCookies({ name: 'mode' })
  await page.setViewportSize(pc)
}

/** Press a button of an unfinished form and look at what is said. */
export async function pressAndLook(page: Page, name: string, button: string): Promise<void> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST' && one.request().isNavigationRequest()),
    page.getByRole('main').getByRole('button', { name: button, exact: true }).click(),
  ])
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('alert'), `${name}: the summary has the focus`).toBeFocused()
  await expectCleanHtml(name, answer)
  for (const view of [narrow, pc]) await lookAt(page, name, view)
  await lookAt(page, name, phone, true)
  await page.setViewportSize(pc)
}

async function expectCleanHtml(name: string, answer: Response | null): Promise<void> {
  if (!answer) return
  const report = await validator.validateString(await answer.text())
  const faults = report.results.flatMap(({ messages }) =>
    messages.map((one) => `${one.line}: ${one.ruleId} ${one.message}`),
  )
  expect.soft(faults, `${name}: html-validate`).toEqual([])
}

async function lookAt(page: Page, name: string, view: View, withAxe = false): Promise<void> {
  const { width, finger } = view
  const at = `${name} at ${view.name}`
  await showWhole(page, view)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(wide, `${at}: no sideways scrolling`).toBeLessThanOrEqual(width)
  expect.soft(await badlySet(page), `${at}: words have room`).toEqual([])
  expect.soft(await tooSmall(page, finger), `${at}: room for a finger`).toEqual([])
  if (withAxe) expect.soft(await violations(page), `${at}: axe`).toEqual([])
  if (shots && view !== narrow) await takeShot(page, shots, name, view)
}

/** A window as high as the page: a bar that sticks to the bottom half-covers what anybody can scroll free. */
async function showWhole(page: Page, { width }: View): Promise<void> {
  await page.setViewportSize({ width, height: tall })
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (height > tall) await page.setViewportSize({ width, height })
}

async function takeShot(page: Page, folder: string, name: string, view: View): Promise<void> {
  const file = `${name.replaceAll(/[\s/?=：]+/g, '-')}-${view.name}.png`
  await page.setViewportSize(view)
  await page.screenshot({ path: path.join(folder, file), fullPage: true })
}
