import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { beginApplication, choose, fillArea, next, numberOn, office } from './steps/apply.ts'
import { press, title } from './steps/press.ts'
import { signInHere } from './steps/sign-in.ts'
import { as, type Citizen, filled, registered } from './world/prepared.ts'

test.describe.configure({ timeout: 180_000 })

test('提交 in two tabs gives one 预申请 and one number', async ({ page, browser, context }) => {
  const citizen = await filled(browser)
  await as(page, citizen)
  const other = await context.newPage()
  for (const tab of [page, other]) {
    await tab.goto('/370300/apply/check')
    await tab.getByRole('checkbox', { name: /^我已阅读并同意/ }).check()
  }
  const submit = (tab: Page) => tab.getByRole('main').getByRole('button', { name: '提交', exact: true }).click()
  await Promise.all([submit(page), submit(other)])
  for (const tab of [page, other]) await expect(title(tab)).toHaveText('您已完成预申请')
  expect(await numberOn(other)).toBe(await numberOn(page))
  await page.goto('/370300/account/records')
  await expect(page.getByRole('link', { name: /^公租房保障资格申请/ })).toHaveCount(1)
  await other.goBack()
  await expectSameAfterResend(other, await numberOn(page))
})

/** A page that was kept open: 提交 once more. */
async function expectSameAfterResend(page: Page, number: string): Promise<void> {
  await page.goto('/370300/apply/check')
  await expect(page.getByText(number).first()).toBeVisible()
}

test.describe('a draft', () => {
  test('left on one device, half filled, goes on where it was on another', async ({ page, browser }) => {
    const citizen = await registered(browser)
    await as(page, citizen)
    await page.goto('/370300')
    await beginApplication(page)
    await fillArea(page)
    await page.goto('/370300/apply/information')
    await choose(page, '婚姻状况', '离婚')
    await press(page, '保存，回任务清单')
    await expect(page.getByRole('link', { name: /^申请信息/ })).toBeVisible()

    const device = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const phone = await device.newPage()
    await phone.goto('/370300/apply')
    await press(phone, '登录')
    await signInHere(phone, citizen.person)
    await expect(title(phone)).toContainText('公租房保障资格申请')
    await press(phone, /^申请地/)
    await expect(phone.getByLabel('城区/县').locator('option:checked')).toHaveText(office.district)
    await expect(phone.getByLabel('街道/乡镇').locator('option:checked')).toHaveText(office.street ?? '')
    await phone.goto('/370300/apply/information')
    await expect(phone.getByRole('radio', { name: '离婚' })).toBeChecked()
    await device.close()
  })

  test('changed in two windows shows both and loses neither', async ({ page, browser, context }) => {
    const citizen = await registered(browser)
    await openHousehold(page, citizen)
    const other = await context.newPage()
    await other.goto('/370300/apply/information/residence')
    await page.getByLabel('户籍地址').fill('甲路 1 号')
    await page.getByLabel('现住址').fill('甲路 1 号')
    await press(page, '保存，回任务清单')
    await expect(page.getByRole('link', { name: /^申请信息/ })).toBeVisible()
    await stopScripts(other)
    await other.getByLabel('户籍地址').fill('乙路 2 号')
    await press(other, '保存，回任务清单')
    await expect(title(other)).toContainText('选择保留哪一份')
    await expect(other.getByText('甲路 1 号').first()).toBeVisible()
    await expect(other.getByText('乙路 2 号').first()).toBeVisible()
    await press(other, '用这一页填的')
    await page.goto('/370300/apply/information/residence')
    await expect(page.getByLabel('户籍地址')).toHaveValue('乙路 2 号')
  })

  test('keeps what was typed when the session ends on the way', async ({ page, browser, context }) => {
    const citizen = await registered(browser)
    await openHousehold(page, citizen)
    await stopScripts(page)
    await page.getByLabel('户籍地址').fill('淄博市张店区样例路 9 号')
    await endSession(context)
    await next(page)
    await signInHere(page, { ...citizen.person, password: 'mistyped-9' }, keptTitle)
    await expect(page.getByText('手机号或密码错误').first()).toBeVisible()
    await signInHere(page, citizen.person, keptTitle)
    await press(page, '继续保存')
    await page.goto('/370300/apply/information/residence')
    await expect(page.getByLabel('户籍地址')).toHaveValue('淄博市张店区样例路 9 号')
  })

  test('says while it is typed that the session is over, and is not shown to somebody else', async ({
    page,
    browser,
    context,
  }) => {
    const [citizen, other] = [await registered(browser), await registered(browser)]
    await openHousehold(page, citizen)
    await endSession(context)
    await page.getByLabel('户籍地址').fill('淄博市张店区样例路 9 号')
    await expect(page.getByRole('status').filter({ hasText: '登录已过期' })).toBeVisible()
    await next(page)
    await signInHere(page, other.person, keptTitle)
    await expect(title(page)).toContainText('刚才填的内容没有带过来')
    await expect(page.getByRole('button', { name: '继续保存' })).toHaveCount(0)
    expect(await page.content()).not.toContain('样例路 9 号')
  })
})

test('the session of somebody who signed out elsewhere is over here', async ({ page, browser, context }) => {
  const citizen = await registered(browser)
  await as(page, citizen)
  await page.goto('/370300/account')
  const other = await context.newPage()
  await other.goto('/370300/account')
  await press(other, '退出登录')
  await page.reload()
  await expect(title(page)).toHaveText('用户登录')
  await signInHere(page, citizen.person)
  await expect(title(page)).toHaveText('个人中心')
})

async function openHousehold(page: Page, citizen: Citizen): Promise<void> {
  await as(page, citizen)
  await page.goto('/370300')
  await beginApplication(page)
  await page.goto('/370300/apply/information/residence')
}

/** Nothing is saved in the background from here on. */
async function stopScripts(page: Page): Promise<void> {
  await page.route(/\/apply\//, (route) => (route.request().headers()['x-autosave'] ? route.abort() : route.continue()))
}

const keptTitle = '登录已过期，您填的内容还在这一页上'

/** As when the browser was left overnight. */
const endSession = (context: BrowserContext): Promise<void> => context.clearCookies({ name: '__Host-c_sid' })
