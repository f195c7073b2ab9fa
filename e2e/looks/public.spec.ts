import { expect, test } from '@playwright/test'
import { crawl } from '../checks/crawl.ts'
import { expectLooks } from '../checks/looks.ts'

test.describe.configure({ timeout: 300_000 })

const base = '/370300'

test('before a city is chosen', async ({ page }) => {
  await expectLooks(page, '选择城市', '/cities')
  await expectLooks(page, '搜城市', '/cities/map?q=zb')
  await expectLooks(page, '搜城市 没有', '/cities/map?q=nowhere')
  await expectLooks(page, '山东的城市', '/cities/370000')
  await expectLooks(page, '没有选城市', '/cities/choose?province=370000', 422)
  await expectLooks(page, '台湾', '/cities/710000')
  await expectLooks(page, '暂未开通', '/440100')
})

test('everything that anybody may read, without a dead link or anybody’s number', async ({ page }) => {
  const pages = await crawl(page, base)
  expect(pages.length).toBeGreaterThan(14)
  for (const address of pages) await expectLooks(page, address.slice(1).replaceAll('/', ' '), address)
  await expectLooks(page, '站内搜索 有结果', `${base}/search?q=离婚`)
  await expectLooks(page, '站内搜索 没有结果', `${base}/search?q=没有这个词组`)
  await expectLooks(page, '没有这一页', `${base}/nowhere`, 404)
})

test('the other city has no dead link either', async ({ page }) => {
  expect((await crawl(page, '/310100')).length).toBeGreaterThan(14)
})

test('what a page costs: at most 25 KB of scripts and 20 KB of styles on the wire', async ({ page }) => {
  for (const address of [base, `${base}/register`, '/cities']) {
    const sizes = { script: 0, stylesheet: 0 }
    const counted: Promise<void>[] = []
    page.on('requestfinished', (request) => {
      const kind = request.resourceType()
      if (kind !== 'script' && kind !== 'stylesheet') return
      counted.push(request.sizes().then(({ responseBodySize }) => void (sizes[kind] += responseBodySize)))
    })
    const context = page.context()
    await context.clearCookies()
    await page.goto(address, { waitUntil: 'networkidle' })
    await Promise.all(counted)
    page.removeAllListeners('requestfinished')
    expect(sizes.stylesheet, `${address}: styles`).toBeLessThanOrEqual(20_000)
    expect(sizes.script, `${address}: scripts`).toBeLessThanOrEqual(25_000)
  }
})
