import { expect, type Page, test } from '@playwright/test'
import { expectLooks } from './checks/looks.ts'
import { Newsroom } from './world/newsroom.ts'
import { citizenUrl } from './world/places.ts'

test.describe.configure({ timeout: 240_000 })

const base = '/370300'
const found = (page: Page) => page.getByRole('region', { name: '找到的房源' })
const names = (page: Page) => found(page).getByRole('heading', { level: 3 }).allTextContents()

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('房源信息 is sifted by a plain question that stands in the address', async ({ page }) => {
    await page.goto(`${base}/listings`)
    await expect(found(page).getByRole('heading', { name: '找到 2 个小区' })).toBeVisible()
    await page.getByLabel('户型').selectOption({ label: '两室' })
    await page.getByLabel('月租金不超过').fill('600')
    await page.getByLabel('只看有空房的').check()
    await page.getByRole('button', { name: '查找房源' }).click()
    await expect(page).toHaveURL(/rooms=2&rent=600&.*free=yes/)
    await expect(found(page).getByRole('heading', { name: '找到 1 个小区' })).toBeVisible()
    expect(await names(page)).toEqual(['示例家园'])
    await expect(page.getByLabel('月租金不超过')).toHaveValue('600')
    await page.getByLabel('排序').selectOption({ label: '按租金从低到高' })
    await page.getByRole('link', { name: '全部房源' }).click()
    expect(await names(page)).toHaveLength(2)
  })

  test('sorted by rent, the cheapest first', async ({ page }) => {
    await page.goto(`${base}/listings?sort=rent`)
    expect(await names(page)).toEqual(['示例家园', '示范小区一期'])
    await page.goto(`${base}/listings?sort=rent&rooms=1&area-from=38`)
    expect(await names(page)).toEqual(['示范小区一期'])
  })

  test('nothing found says which wish to give up, and that is a link', async ({ page }) => {
    await page.goto(`${base}/listings?district=370303&rooms=3`)
    await expect(found(page).getByRole('heading', { name: '没有符合条件的房源' })).toBeVisible()
    await found(page).getByRole('link', { name: '不限“张店区”' }).click()
    expect(await names(page)).toEqual(['示例家园'])
    await expect(page).not.toHaveURL(/district/)
    await expect(page).toHaveURL(/rooms=3/)
  })

  test('what cannot be read is told beside its field, and nothing typed is lost', async ({ page }) => {
    const answer = await page.goto(`${base}/listings?rent=${encodeURIComponent('六百')}&area-from=60&area-to=40`)
    expect(answer?.status()).toBe(422)
    const summary = page.getByRole('alert')
    await expect(summary.getByRole('link')).toHaveCount(2)
    await expect(page.getByLabel('月租金不超过')).toHaveValue('六百')
    await expect(page.getByLabel('月租金不超过')).toHaveAttribute('aria-invalid', 'true')
    await expect(page).toHaveTitle(/^错误/)
    expect(await names(page)).toHaveLength(2)
  })

  test('on a phone the form waits behind its summary', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${base}/listings?rooms=2`)
    await expect(page.getByText('条件：两室')).toBeVisible()
    await expect(page.getByLabel('户型')).toBeHidden()
    await page.getByRole('link', { name: '筛选' }).click()
    await page.getByLabel('户型').selectOption({ label: '三室及以上' })
    await page.getByRole('button', { name: '查找房源' }).click()
    expect(await names(page)).toEqual(['示例家园'])
    await expect(page.getByLabel('户型')).toBeHidden()
  })

  test('an estate tells its layouts, plans and how to apply', async ({ page }) => {
    await page.goto(`${base}/listings`)
    await page.getByRole('link', { name: '示范小区一期' }).click()
    const table = page.getByRole('table', { name: '户型和租金' })
    await expect(table.getByRole('row', { name: /一室一厅/ })).toContainText('约 513 至 608 元/月')
    await expect(table.getByRole('row', { name: /一室一厅/ })).toContainText('12 套')
    await expect(page.getByRole('figure', { name: '一室一厅平面图' }).getByRole('img')).toBeVisible()
    await expect(page.getByRole('link', { name: /^0533-0000000/ })).toHaveAttribute('href', 'tel:05330000000')
    await page.getByRole('link', { name: '申请公租房' }).click()
    await expect(page).toHaveURL(`${base}/apply`)
  })
})

test('pictures come in the width that the screen needs, and move nothing when they come', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.addInitScript(() => {
    const seen = { shift: 0 }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) seen.shift += (one as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const sent: string[] = []
  page.on('response', (one) => one.url().includes('/pictures/') && sent.push(one.url()))
  await page.goto(`${base}/listings/demo-phase-one`, { waitUntil: 'networkidle' })
  const eager = [...sent]
  expect(eager.length, 'those far below wait').toBeLessThan(4)
  expect(eager.every((url) => /\/(480|960)\.webp$/.test(url))).toBe(true)
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight }))
  await expect.poll(() => sent.length).toBe(4)
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift)).toBe(0)
})

test('a picture may be kept for ever, an attachment is asked for again; both carry nothing that runs', async ({
  page,
}) => {
  await page.goto(`${base}/photo-news/demo-handover`)
  const source = await page.getByRole('img').first().getAttribute('src')
  const picture = await page.request.get(source ?? '')
  expect(picture.headers()).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
  expect(picture.headers()['cache-control']).toContain('immutable')
  await page.goto(`${base}/notices/demo-allocation`)
  const link = page.getByRole('link', { name: '可配租房源表（示范）（CSV 表格，1 KB）' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('可配租房源表（示范）.csv')
  const attachment = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(attachment.headers()['content-security-policy']).toContain('sandbox')
  expect(attachment.headers()['cache-control']).toBe('public, max-age=300')
  expect(await attachment.text()).toMatch(/^\ufeff楼号/)
})

test('a withdrawn piece takes its files with it', async ({ page }) => {
  const [editor, publisher] = [await Newsroom.open('zb-editor'), await Newsroom.open('zb-publisher')]
  const file = await editor.upload('通知.txt', Buffer.from('示范附件'))
  const title = `示范通知 ${file.slice(-6)}`
  const piece = await editor.draft(title, file)
  const address = `${citizenUrl}${base}/files/${file}`
  expect((await page.request.get(address)).status(), 'a draft').toBe(404)
  await editor.submit(piece)
  await publisher.publish(piece)
  expect((await page.request.get(address)).status()).toBe(200)
  await page.goto(`${base}/notices`)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('link', { name: '附件一（文本，1 KB）' })).toBeVisible()
  await publisher.withdraw(piece)
  expect((await page.request.get(address)).status()).toBe(404)
  await editor.close()
  await publisher.close()
})

test('房源信息 in every size', async ({ page }) => {
  await expectLooks(page, '房源信息', `${base}/listings`)
  await expectLooks(page, '房源信息 没有', `${base}/listings?district=370303&rooms=3&free=yes`)
  await expectLooks(page, '房源信息 出错', `${base}/listings?rent=x&area-from=60&area-to=40`, 422)
})

test('estates in every size', async ({ page }) => {
  await expectLooks(page, '小区', `${base}/listings/demo-phase-one`)
  await expectLooks(page, '小区 没有户型图', `${base}/listings/demo-homes`)
})

test('图片新闻 and attachments in every size', async ({ page }) => {
  await expectLooks(page, '图片新闻', `${base}/photo-news`)
  await expectLooks(page, '一篇图片新闻', `${base}/photo-news/demo-handover`)
  await expectLooks(page, '有附件的公告', `${base}/notices/demo-allocation`)
})
