import type { Page } from '@playwright/test'
import axe from 'axe-core'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds on the page that is shown: `rule: place`, for every place; `more` names rules beyond the standards.
 * Our pages have no frames.
 */
export async function violations(page: Page, more: readonly string[] = []): Promise<string[]> {
  // Read once per document: parsing it costs more than running it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options = {
    runOnly: { type: 'tag' as const, values: [...standards, ...more] },
    resultTypes: ['violations' as const],
  }
  const found = await page.evaluate((options) => window.axe.run(document, options), options)
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
