import { expect, type Page, test } from '@playwright/test'
import {
  addMembers,
  agreeToPledge,
  beginApplication,
  declareAssets,
  declareNoHousing,
  fillArea,
  fillInformation,
  next,
  numberOn,
  readNotes,
  submitApplication,
  uploadMaterials,
} from './steps/apply.ts'
import { chooseCity, expectElevenSections, shanghai, zibo } from './steps/city.ts'
import { accept, approve, officerSignIn, openConsole, takePreApplication, takeVerification } from './steps/console.ts'
import { press, title } from './steps/press.ts'
import { verifyRealName } from './steps/real-name.ts'
import { choosePassword, enterPhone, register } from './steps/register.ts'
import { signInHere } from './steps/sign-in.ts'
import { expectMessage } from './world/inbox.ts'
import { officerOf } from './world/office.ts'
import { inventPerson, type Person } from './world/people.ts'

/** The guide's section 二, line by line, by somebody who has it in the hand. */
for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts })

    test('(一)4 and (四): from the map of provinces to the progress', async ({ page, browser }, { project }) => {
      test.setTimeout(180_000)
      const person = inventPerson()
      await test.step('选择城市', () => chooseCity(page))
      await test.step('暂无记录', () => expectNoRecord(page, person))
      await test.step('用户实名认证', () => verifyRealName(page, person))
      const byHand = project.name === 'pc' && scripts ? 'zb-street' : undefined
      const office = await openConsole(browser, byHand ? undefined : 'zb-district')
      if (byHand) await officerSignIn(office, await officerOf(byHand))
      await test.step('管理系统：实名审核，通过', async () => {
        await takeVerification(office, person.idNumber)
        await approve(office)
        await expectMessage(page, person.phone, '您的实名认证已通过')
      })
      const number = await test.step('业务申请', () => applyByTheGuide(page, person))
      await test.step('保障进度查询：受理登记以前', () => expectBeforeAcceptance(page, number))
      await test.step('管理系统：受理登记', async () => {
        await takePreApplication(office, number)
        await accept(office)
        await expectMessage(page, person.phone, '您的公租房申请已受理')
      })
      await test.step('保障进度查询、我的记录：受理登记以后', () => expectAcceptance(page))
      await office.context().close()
    })

    test('(二)2: 暂不实名认证 leads back to the login page, then 用户登录', async ({ page }) => {
      const person = inventPerson()
      await chooseCity(page)
      await register(page, person)
      await press(page, '暂不实名认证')
      await expect(title(page)).toHaveText('用户登录')
      expect((await page.getByLabel('账号').inputValue()).replaceAll(' ', '')).toBe(person.phone)
      await page.getByLabel('密码', { exact: true }).fill(person.password)
      await page.getByRole('main').getByRole('button', { name: '登录', exact: true }).click()
      await expect(title(page)).toHaveText('个人中心')
      await press(page, '业务申请')
      await expect(page.getByText('实名认证用户才能使用该功能')).toBeVisible()
    })
  })
}

test('(一)4: the eleven sections of the city’s site', async ({ page }) => {
  await chooseCity(page)
  await expectElevenSections(page, zibo)
})

test('another city greets, and differs', async ({ page }) => {
  await chooseCity(page, shanghai)
  await expectElevenSections(page, shanghai)
  await page.goto('/')
  await expect(page, 'the city is remembered').toHaveURL('/310100')
})

test('a city that is not open says so kindly', async ({ page }) => {
  await page.goto('/cities/map')
  await press(page, /^广东/)
  await page.getByRole('radio', { name: /^广州市/ }).check({ force: true })
  await press(page, '确定')
  await expect(title(page)).toContainText('暂未开通')
})

/** Registered by way of 保障进度查询: signing in is asked first, and leads back there. */
async function expectNoRecord(page: Page, person: Person): Promise<void> {
  await press(page, '用户注册')
  await enterPhone(page, person)
  await choosePassword(page, person)
  await expect(page.getByRole('link', { name: '实名认证', exact: true })).toBeVisible()
  await page.context().clearCookies({ name: '__Host-c_sid' })
  await page.goto('/370300')
  await press(page, /^保障进度查询/)
  await signInHere(page, person)
  await expect(title(page)).toHaveText('保障进度查询')
  await expect(page.getByText('暂无记录')).toBeVisible()
}

async function applyByTheGuide(page: Page, person: Person): Promise<string> {
  const spouse = inventPerson('李示范', '19870302')
  await test.step('选择住房保障申请地', async () => {
    await beginApplication(page)
    await fillArea(page, { district: '张店区', street: '公园街道', committee: '王辛社区居委会' })
  })
  await test.step('阅读申请须知', () => readNotes(page))
  await test.step('阅读承诺书并同意', () => agreeToPledge(page, person))
  await test.step('录入申请信息', () => fillInformation(page, person))
  await test.step('新增成员信息', () => addMembers(page, person, [spouse]))
  await test.step('家庭住房情况，没有则直接下一步', () => declareNoHousing(page))
  await test.step('申请人财产信息', () =>
    declareAssets(page, [{ owner: person.name, category: '银行存款', quantity: '1', value: '58000', remark: '活期' }]))
  await test.step('资料列表：上传图片及预览', async () => {
    await uploadMaterials(page)
    await previewOne(page)
    await next(page)
  })
  return test.step('提交，完成预申请', () => submitApplication(page))
}

async function previewOne(page: Page): Promise<void> {
  await press(page, /^预览\s*身份证件第 1 张$/)
  const large = page.getByRole('img', { name: /^身份证件第 1 张/ }).last()
  await expect(large).toBeVisible()
  expect(await large.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(300)
  await press(page, /^关闭/)
  await expect(title(page)).toHaveText('资料列表')
}

async function expectBeforeAcceptance(page: Page, number: string): Promise<void> {
  await page.goto('/370300')
  await press(page, /^保障进度查询/)
  await expect(title(page)).toHaveText('保障进度查询')
  expect(await numberOn(page)).toBe(number)
  await expect(page.getByText('等待受理')).toBeVisible()
  await expect(page.getByText('暂无记录')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/排在第\s*\d+\s*位/)
}

async function expectAcceptance(page: Page): Promise<void> {
  await page.goto('/370300')
  await press(page, /^保障进度查询/)
  await expect(page.getByText('暂无记录')).toBeHidden()
  await expect(page.getByText('受理登记').first()).toBeVisible()
  await press(page, '个人中心')
  await press(page, /^我的记录/)
  await expect(title(page)).toHaveText('我的记录')
  await expect(page.getByText('暂无记录')).toBeHidden()
  await expect(page.getByText(/\d{6}-SL-\d{8}-\d{4}/).first()).toBeVisible()
}
