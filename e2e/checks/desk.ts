import { expect, type Page } from '@playwright/test'
import { violations } from './axe.ts'

/** Faults of the component library that cannot be mended from here, as `rule: place`. The list only shrinks. */
const antdFaults: readonly string[] = []

/** A screen of the console, in the state it is in: for everybody, and whole on a small screen too. */
export async function expectDesk(page: Page, name: string): Promise<void> {
  const faults = await violations(page, ['best-practice'])
  expect
    .soft(
      faults.filter((fault) => !antdFaults.includes(fault)),
      `${name}: axe`,
    )
    .toEqual([])
  for (const [width, height] of [
    [1280, 720],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect.soft(await cutOff(page), `${name} at ${width}: nothing is cut off`).toEqual([])
  }
}

/** The page itself never scrolls; what stands in heads and bars is inside of the screen. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    const whole = scrollWidth > innerWidth || scrollHeight > innerHeight ? [`page ${scrollWidth}×${scrollHeight}`] : []
    const parts = [...document.querySelectorAll<HTMLElement>('.top > *, .head > *, .bar > *, .vtools > *, .plate')]
    const out = parts.filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 0.5)
    return [...whole, ...out.map((one) => (one.textContent ?? one.tagName).slice(0, 30))]
  })
