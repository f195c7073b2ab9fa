import { readFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, type Response } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { tooSmall } from './fingers.ts'

const rules = new URL('../../packages/ui/.htmlvalidate.json', import.meta.url)
const validator = new HtmlValidate(JSON.parse(readFileSync(rules, 'utf8')) as object)
const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** Where pictures of every page go when somebody wants to look at them. */
const shots = process.env.E2E_SHOTS

type View = { name: string; width: number; height: number; finger: number; axe: boolean }

const standard: readonly View[] = [
  { name: '1440', width: 1440, height: 900, finger: 44, axe: true },
  { name: '390', width: 390, height: 844, finger: 44, axe: true },
  { name: '320', width: 320, height: 640, finger: 44, axe: false },
]
const elder: View = { name: 'elder', width: 390, height: 844, finger: 60, axe: true }

/** Open an address and look at it in every size, in 长辈版 too. */
export async function expectLooks(page: Page, name: string, address: string, status = 200): Promise<void> {
  const answer = await page.goto(address)
  expect.soft(answer?.status(), `${name}: status`).toBe(status)
  await lookAtShown(page, name, answer)
  await page.context().addCookies([{ name: 'mode', value: 'elder', url: page.url() }])
  const large = await page.goto(address)
  await expectCleanHtml(`${name}, 长辈版`, large)
  await lookAt(page, name, elder)
  await page.context().clearCookies({ name: 'mode' })
}

/** Press a button of an unfinished form and look at what is said, in every size. */
export async function pressAndLook(page: Page, name: string, button: string): Promise<void> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST' && one.request().isNavigationRequest()),
    page.getByRole('main').getByRole('button', { name: button, exact: true }).click(),
  ])
  await expect(page.getByRole('alert')).toBeVisible()
  await lookAtShown(page, name, answer)
}

/** The page that is shown in every size. */
async function lookAtShown(page: Page, name: string, answer?: Response | null): Promise<void> {
  await expectCleanHtml(name, answer)
  for (const view of standard) await lookAt(page, name, view)
  await page.setViewportSize({ width: 1440, height: 900 })
}

async function expectCleanHtml(name: string, answer: Response | null | undefined): Promise<void> {
  if (!answer) return
  const report = await validator.validateString(await answer.text())
  const faults = report.results.flatMap(({ messages }) =>
    messages.map((one) => `${one.line}: ${one.ruleId} ${one.message}`),
  )
  expect.soft(faults, `${name}: html-validate`).toEqual([])
}

async function lookAt(page: Page, name: string, view: View): Promise<void> {
  const { width, height, finger, axe } = view
  const at = `${name} at ${view.name}`
  await page.setViewportSize({ width, height })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(wide, `${at}: no sideways scrolling`).toBeLessThanOrEqual(width)
  expect.soft(await tooSmall(page, finger), `${at}: room for a finger`).toEqual([])
  if (axe) expect.soft(await violationsInFull(page, view), `${at}: axe`).toEqual([])
  if (!shots || view.name === '320') return
  const file = `${name.replaceAll(/[\s/?=：]+/g, '-')}-${view.name}.png`
  await page.screenshot({ path: path.join(shots, file), fullPage: true })
}

/** The whole page at once: a bar that sticks to the bottom would half-cover links that anybody can scroll free. */
async function violationsInFull(page: Page, { width, height }: View): Promise<string[]> {
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.max(height, tall + 120) })
  const found = await violations(page)
  await page.setViewportSize({ width, height })
  return found
}

/** `rule: place`, for every place. */
async function violations(page: Page, without: readonly string[] = []): Promise<string[]> {
  const report = await new AxeBuilder({ page })
    .withTags(standards)
    .disableRules([...without])
    .analyze()
  return report.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}
