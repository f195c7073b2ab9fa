import { expect, test } from '@playwright/test'
import { expectDesk } from './checks/desk.ts'
import { openConsole } from './steps/console.ts'
import { codeSentTo, inboxOf } from './world/inbox.ts'
import { officerOf } from './world/office.ts'

test.describe.configure({ timeout: 180_000 })

test('登录: two steps; the desk locks by itself, over whatever is open, and opens again as it was', async ({
  browser,
}) => {
  const { login, password, phone } = await officerOf('zb-chief')
  const page = await openConsole(browser)
  await page.clock.install()
  await page.goto('/')
  await expect(page.getByLabel('账号')).toBeFocused()
  await expectDesk(page, '登录')
  await page.keyboard.type(login)
  await page.keyboard.press('Tab')
  await page.keyboard.type('not-the-password')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('账号或密码不对')
  await expectDesk(page, '密码不对')
  const before = (await inboxOf(page, phone)).length
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('6 位数字')).toBeFocused()
  await expectDesk(page, '第二步')
  await page.keyboard.type(await codeSentTo(page, phone, before))
  await page.keyboard.press('Enter')
  await expect(page.getByText('您手上没有办件')).toBeVisible()

  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: '键盘全表' })
  await expect(sheet).toBeVisible()
  await expectDesk(page, '键盘全表')
  await page.clock.fastForward('13:30')
  await expect(page.getByText('后锁屏')).toBeVisible()
  await page.clock.fastForward('02:00')
  await expect(page.getByLabel('登录密码'), 'no open question keeps it from being typed').toBeFocused()
  await expectDesk(page, '已锁屏')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await page
    .getByRole('link', { name: /^受理登记/ })
    .first()
    .click()
  await page.getByLabel('申请地').click()
  await expect(page.getByRole('listbox')).toBeAttached()
  await expectDesk(page, '受理登记，筛选')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '退出' }).click()
  await expect(page.getByLabel('账号')).toBeFocused()
  await page.context().close()
})
