import { expect, type Page } from '@playwright/test'

/** Everything that links lead to without signing in, each answered, none with a number of a person. */
export async function crawl(page: Page, start: string): Promise<string[]> {
  const pages: string[] = []
  const open = [start]
  const known = new Set(open)
  for (let address = open.shift(); address !== undefined; address = open.shift()) {
    const answer = await page.request.get(address)
    expect.soft(answer.status(), `${address} is linked to`).toBe(200)
    const type = answer.headers()['content-type'] ?? ''
    if (!type.startsWith('text/html') || !new URL(answer.url()).pathname.startsWith(start)) continue
    const html = await answer.text()
    if (isPublic(address, start)) pages.push(address)
    expectNobody(address, html)
    for (const found of linksIn(html)) {
      if (known.has(found) || !(found.startsWith('/cities') || found.startsWith(start))) continue
      known.add(found)
      open.push(found)
    }
  }
  return pages
}

function expectNobody(address: string, html: string): void {
  expect.soft(html.match(/(?<!\d)\d{17}[\dXx](?!\d)/g), `${address}: numbers of identity documents`).toBeNull()
  expect.soft(html.match(/(?<!\d)1\d{10}(?!\d)/g), `${address}: mobile numbers`).toBeNull()
}

const linksIn = (html: string): string[] =>
  [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

const isPublic = (address: string, start: string): boolean =>
  address.startsWith(start) && !/\/(login|register|account|apply|progress)/.test(address)
