import { type Browser, expect, type Page, test, type TestInfo } from '@playwright/test'
import { expectLooks, pressAndLook } from './checks/looks.ts'
import { expectMessageAt, expectRefusal, send } from './checks/refused.ts'
import { openConsole } from './steps/console.ts'
import { press, title } from './steps/press.ts'
import { type Customer, customerOf } from './world/bank.ts'
import { expectMessage } from './world/inbox.ts'
import type { Person } from './world/people.ts'
import { as, registered } from './world/prepared.ts'

/** Somebody who has just registered. */
async function register(page: Page, browser: Browser): Promise<Person> {
  const citizen = await registered(browser)
  await as(page, citizen)
  return citizen.person
}

/** 个人中心 — 用户实名认证 — 银行用户认证, up to the form. */
async function openBank(page: Page): Promise<void> {
  await page.goto('/370300')
  await press(page, '个人中心')
  await press(page, /^用户实名认证/)
  await expect(page.getByRole('heading', { name: '证件照片认证' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '银行用户认证' })).toBeVisible()
  await press(page, /^开始认证\s*：银行用户认证$/)
  await expect(title(page)).toHaveText('银行用户认证')
}

async function fill(page: Page, { name, idNumber, cardNumber, phone }: Customer): Promise<void> {
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('证件类型').selectOption({ label: '身份证' })
  await page.getByLabel('证件号码').fill(idNumber)
  await page.getByLabel('银行卡号').fill(cardNumber.replaceAll(/(.{4})/g, '$1 '))
  await page.getByLabel('银行预留手机号').fill(phone)
  await page.getByLabel(/我同意把这些内容发给银行/).check()
}

const submit = (page: Page) => page.getByRole('main').getByRole('button', { name: '提交信息', exact: true })

/** Which share of the bank's customers this walk takes. */
const walkOf = ({ project }: TestInfo, scripts: boolean): number =>
  (project.name === 'phone' ? 2 : 0) + (scripts ? 1 : 0)

async function expectVerified(page: Page, person: Person): Promise<void> {
  await expect(title(page)).toHaveText('用户实名认证')
  await expect(page.getByText('您已通过实名认证')).toBeVisible()
  await expect(page.getByText('已认证', { exact: true })).toBeVisible()
  await expectMessage(page, person.phone, '您的实名认证已通过')
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts })
    test.describe.configure({ timeout: 120_000 })

    test('(二)2 银行用户认证: 信息一致, verified at once', async ({ page, browser }, info) => {
      const person = await register(page, browser)
      await openBank(page)
      const customer = await customerOf(page, 'matched', walkOf(info, scripts))
      await fill(page, customer)
      await submit(page).click()
      await expectVerified(page, person)
      await press(page, /^业务申请/)
      await expect(page.getByText('实名认证用户才能使用该功能')).toBeHidden()
      if (info.project.name !== 'pc' || !scripts) return
      const office = await openConsole(browser, 'zb-city')
      await office.goto('/verifications?view=decided')
      const row = office
        .getByRole('row')
        .filter({ hasText: `${customer.idNumber.slice(0, 4)}**********${customer.idNumber.slice(-4)}` })
      await expect(row).toContainText('银行用户认证')
      await row.getByRole('link').click()
      await expect(office.getByText('由银行核对通过，没有照片可看。')).toBeVisible()
      await expect(office.getByText(/银行用户认证 .* 已实名认证/)).toBeVisible()
      await expect(office.locator('body')).not.toContainText(customer.cardNumber.slice(-4))
      await office.context().close()
    })

    test('信息不一致: not which field, the tries that are left, and the way by photos', async ({
      page,
      browser,
    }, info) => {
      const person = await register(page, browser)
      await openBank(page)
      const customer = await customerOf(page, 'mismatched', walkOf(info, scripts))
      await fill(page, customer)
      await submit(page).click()
      await expect(title(page)).toHaveText('信息不一致')
      await expect(page.getByText('今天还可以核对 2 次')).toBeVisible()
      await expectMessage(page, person.phone, '您的银行用户认证没有通过')
      await press(page, '重新填写')
      await expect(page.getByLabel('证件号码')).toHaveValue(customer.idNumber)
      await expect(page.getByLabel('银行卡号')).toHaveValue('')
      await page.goBack()
      await press(page, '改用证件照片认证')
      await expect(title(page)).toHaveText('证件照片认证')
    })

    test('等待银行答复, until the bank’s own signed call', async ({ page, browser }, info) => {
      const person = await register(page, browser)
      await openBank(page)
      await fill(page, await customerOf(page, 'pending', walkOf(info, scripts)))
      await submit(page).click()
      await expect(title(page)).toHaveText('等待银行答复')
      await expect(async () => {
        await press(page, '查看结果')
        await expect(title(page)).toHaveText('用户实名认证', { timeout: 500 })
      }).toPass({ timeout: 30_000 })
      await expectVerified(page, person)
    })

    test('no answer: kept as it was typed, to be sent again', async ({ page, browser }, info) => {
      await register(page, browser)
      await openBank(page)
      const customer = await customerOf(page, 'unreachable', walkOf(info, scripts))
      await fill(page, customer)
      expect(await send(page, submit(page))).toBe(503)
      await expect(page.getByRole('alert')).toContainText('银行暂时没有答复')
      await expect(page.getByLabel('银行卡号')).toHaveValue(customer.cardNumber.replaceAll(/(.{4})/g, '$1 '))
      await expect(page.getByLabel(/我同意把这些内容发给银行/)).toBeChecked()
    })

    test('what is wrong stands beside its field, and nothing typed is lost', async ({ page, browser }) => {
      await register(page, browser)
      await openBank(page)
      await page.getByLabel('姓名').fill('张样例')
      await page.getByLabel('证件类型').selectOption({ label: '身份证' })
      await page.getByLabel('证件号码').fill('110105194912310021')
      await page.getByLabel('银行卡号').fill('6200 0000 0000 0006')
      await page.getByLabel('银行预留手机号').fill('1590')
      await expectRefusal(page, await send(page, submit(page)))
      for (const field of ['idDocumentNumber', 'cardNumber', 'phone', 'consent']) await expectMessageAt(page, field)
      await expect(page.getByLabel('银行卡号')).toHaveValue('6200 0000 0000 0006')
      await page.getByLabel('证件类型').selectOption({ label: '护照' })
      await press(page, /^更新/)
      await expect(page.getByLabel('签发国家或地区')).toHaveValue('CN')
      await expect(page.getByLabel('银行卡号')).toHaveValue('6200 0000 0000 0006')
    })
  })
}

test('the looks of every page, in every size', async ({ page, browser }, info) => {
  test.skip(info.project.name !== 'pc', 'it looks at every width itself')
  test.setTimeout(300_000)
  const base = '/370300/account/real-name'
  await register(page, browser)
  await expectLooks(page, '银行 选择方式', base)
  await expectLooks(page, '银行 填写', `${base}/bank`)
  await page.goto(`${base}/bank`)
  await pressAndLook(page, '银行 填写有误', '提交信息')
  await fill(page, await customerOf(page, 'unreachable', 0))
  await pressAndLook(page, '银行 没有连上', '提交信息')
  await fill(page, await customerOf(page, 'mismatched', 0))
  await submit(page).click()
  await expectLooks(page, '银行 信息不一致', `${base}/bank/result`)
  await page.goto(`${base}/bank`)
  await fill(page, await customerOf(page, 'late', 0))
  await submit(page).click()
  await expectLooks(page, '银行 等待', `${base}/bank/result`)
  await expectLooks(page, '银行 等待时选择方式', base)
})
