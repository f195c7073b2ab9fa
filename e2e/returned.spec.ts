import { expect, type Page, test } from '@playwright/test'
import { choose, material, next, numberOn, uploadMaterial } from './steps/apply.ts'
import {
  approve,
  askForMore,
  openConsole,
  refuse,
  returnFor,
  takePreApplication,
  takeVerification,
} from './steps/console.ts'
import { press, title } from './steps/press.ts'
import { choosePhoto, submitIdentity, verifyRealName } from './steps/real-name.ts'
import { expectMessage } from './world/inbox.ts'
import { as, registered, submitted } from './world/prepared.ts'

test.describe.configure({ timeout: 180_000 })

test('不通过: only the faulty photo is asked for again', async ({ page, browser }) => {
  const citizen = await registered(browser)
  const { person } = citizen
  await as(page, citizen)
  await page.goto('/370300')
  await verifyRealName(page, person)
  const office = await openConsole(browser, 'zb-district')
  await takeVerification(office, person.idNumber)
  await returnFor(office, '身份证国徽面', '有遮挡', '有效期被手指挡住，请放平再拍')
  await expectMessage(page, person.phone, '实名认证未通过，有 1 处')

  await press(page, '个人中心')
  await press(page, /^用户实名认证/)
  const summary = page.getByRole('alert')
  await expect(summary).toContainText('有 1 处要重做')
  await expect(summary.getByRole('link')).toHaveText(/国徽面：有遮挡。有效期被手指挡住，请放平再拍/)
  const files = page.locator('input[type=file]:not([name$=camera])')
  await expect(files, 'the other photos stay').toHaveCount(1)
  await expect(page.getByLabel('证件号码'), 'what was right is not typed again').toHaveCount(0)
  await choosePhoto(page, '国徽面')
  await submitIdentity(page)

  await takeVerification(office, person.idNumber)
  await expect(office.getByText('第 2 次').first()).toBeVisible()
  await approve(office)
  await expectMessage(page, person.phone, '您的实名认证已通过')
  await page.goto('/370300/account/real-name')
  await expect(page.getByText('已认证').first()).toBeVisible()
  await office.context().close()
})

test('补正: only the named items are open, and the answer goes back into the queue', async ({ page, browser }) => {
  const citizen = await submitted(browser)
  const office = await openConsole(browser, 'zb-district')
  await takePreApplication(office, citizen.number)
  await askForMore(office, [
    { item: '户口簿（居住证）', reason: '缺页', words: '请补户主页' },
    { item: '申请信息：工作与收入', reason: '填写有误', words: '请写税前收入' },
  ])
  await expectMessage(page, citizen.person.phone, '您的公租房申请需要补正')

  await as(page, citizen)
  await page.goto('/370300/account/records')
  await expect(page.getByText('需补正')).toBeVisible()
  await press(page, /^公租房保障资格申请/)
  await expect(page.getByText(/前补\s*2\s*项/)).toBeVisible()
  await press(page, '去补正')
  await expect(title(page)).toHaveText('需要补正的内容')
  await expect(page.getByText('缺页。请补户主页')).toBeVisible()
  await expectClosed(page)

  await press(page, '户口簿（居住证）')
  await expect(title(page)).toHaveText('资料列表')
  await expect(material(page, '身份证件')).toHaveCount(0)
  await uploadMaterial(page, '户口簿（居住证）')
  await next(page)
  await press(page, /工作与收入/)
  await expect(page.getByLabel('户籍地址')).toHaveCount(0)
  await choose(page, '就业情况', '灵活就业')
  await page.getByLabel('申请人月收入').fill('3500')
  await next(page)
  await press(page, '提交补正')
  await expect(title(page)).toHaveText('保障进度查询')
  await expect(page.getByText('已提交补正')).toBeVisible()
  expect(await numberOn(page), 'the number stays').toBe(citizen.number)

  await takePreApplication(office, citizen.number)
  await expect(office.getByText('第 1 次补正，')).toContainText('已交回')
  await office.context().close()
})

/** In a supplement nothing but the named items can be opened or sent. */
async function expectClosed(page: Page): Promise<void> {
  for (const path of [
    'area',
    'housing',
    'assets',
    'information/basics',
    'information/contact',
    'members',
    'members/new',
  ]) {
    const answer = await page.request.get(`/370300/apply/${path}`)
    expect(answer.status(), path).toBe(404)
  }
}

test('不予受理 comes with its reason, and one may apply again', async ({ page, browser }) => {
  const citizen = await submitted(browser)
  const office = await openConsole(browser, 'zb-district')
  await takePreApplication(office, citizen.number)
  const words = '您现住周村区，请到周村区的受理机构申请。'
  await refuse(office, '不属于本机构受理范围', words)
  await office.context().close()
  await expectMessage(page, citizen.person.phone, '有了受理结果')
  await as(page, citizen)
  await page.goto('/370300/progress')
  await expect(page.getByText('申请不予受理')).toBeVisible()
  await expect(page.getByText('理由：不属于本机构受理范围')).toBeVisible()
  await expect(page.getByText(words)).toBeVisible()
  await press(page, '重新申请')
  await expect(page.getByRole('button', { name: '开始填写' })).toBeVisible()
})

test('撤回: asked once more, then over, and one may apply again', async ({ page, browser }) => {
  const citizen = await submitted(browser)
  await as(page, citizen)
  await page.goto('/370300/progress')
  await press(page, '撤回申请')
  await expect(title(page)).toHaveText('撤回申请')
  await page.getByRole('main').getByRole('button', { name: /撤回/ }).click()
  await expect(title(page)).toHaveText('保障进度查询')
  await expect(page.getByText('这次申请已撤回')).toBeVisible()
  await press(page, '重新申请')
  await expect(page.getByRole('button', { name: '开始填写' })).toBeVisible()
})
