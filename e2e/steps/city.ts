import { expect, type Page } from '@playwright/test'
import { press, title } from './press.ts'

export type City = { province: string; name: string; code: string; greeting: string }

export const zibo: City = {
  province: '山东',
  name: '淄博市',
  code: '370300',
  greeting: '您好，欢迎来到山东省淄博市',
}
export const shanghai: City = { province: '上海', name: '上海市', code: '310100', greeting: '您好，欢迎来到上海市' }

/** First visit: the prompt, 确定, the map of provinces, the city, 确定, the greeting. */
export async function chooseCity(page: Page, city: City = zibo): Promise<void> {
  await page.goto('/')
  await expect(page).toHaveURL('/cities')
  await expect(page.getByRole('heading', { name: '提示' })).toBeVisible()
  await press(page, '确定')
  await press(page, city.province)
  await page.getByRole('radio', { name: new RegExp(`^${city.name}`) }).check({ force: true })
  await press(page, '确定')
  await expect(page).toHaveURL(`/${city.code}`)
  await expect(page.getByText(city.greeting)).toBeVisible()
}

/** The eleven sections, in the guide's order, each with a page behind it. */
export async function expectElevenSections(page: Page, { code }: City = zibo): Promise<void> {
  const words = '首页 业务申请 房源信息 公示公告 办事指南 常见问题 政策法规 资料下载 服务信息 图片新闻 个人中心'.split(
    ' ',
  )
  await page.goto(`/${code}`)
  const list = page.getByRole('navigation', { name: /主导航|全部栏目/ }).filter({ visible: true })
  const links = list.last().getByRole('link')
  expect((await links.allTextContents()).slice(0, 11)).toEqual(words)
  const addresses = await links.evaluateAll((all) => all.slice(0, 11).map((link) => link.getAttribute('href') ?? ''))
  for (const address of addresses) {
    const answer = await page.goto(address)
    expect(answer?.status(), address).toBe(200)
    await expect(title(page)).toBeVisible()
  }
}
