import type { Page } from '@playwright/test'
import axe from 'axe-core'

const options = {
  runOnly: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations' as const],
}

/** What axe finds on the page that is shown: `rule: place`, for every place. Our pages have no frames. */
export async function violations(page: Page): Promise<string[]> {
  // Read once per document: parsing it costs more than running it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate((options) => window.axe.run(document, options), options)
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
