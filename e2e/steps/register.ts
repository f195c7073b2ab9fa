import { expect, type Page } from '@playwright/test'
import { codeSentTo, inboxOf } from '../world/inbox.ts'
import type { Person } from '../world/people.ts'
import { press, title } from './press.ts'

const codeSentWords = '短信验证码已发送，10分钟内有效，请及时输入。'

/** 用户注册: 中国 +86, phone, 获取短信验证码, the code, 下一步, 登录密码, 注册, 注册成功. */
export async function register(page: Page, person: Person): Promise<void> {
  await press(page, '用户注册')
  await expect(title(page)).toHaveText('用户注册')
  await enterPhone(page, person)
  await choosePassword(page, person)
}

export async function enterPhone(page: Page, { phone }: Pick<Person, 'phone'>): Promise<void> {
  await expect(page.getByLabel('国家/地区')).toHaveValue('86')
  await expect(page.getByLabel('国家/地区')).toContainText('中国 +86')
  const before = (await inboxOf(page, phone)).length
  await page.getByLabel('手机号码').fill(phone)
  await page.getByRole('button', { name: '获取短信验证码' }).click()
  await expect(page.getByText(codeSentWords)).toBeVisible()
  await expect(page.getByRole('button', { name: /^重新获取验证码\(\d+\)$/ })).toBeVisible()
  await page.getByLabel('短信验证码').fill(await codeSentTo(page, phone, before))
  await press(page, '下一步')
}

export async function choosePassword(page: Page, { password }: Pick<Person, 'password'>): Promise<void> {
  await page.getByLabel('登录密码').fill(password)
  await page.getByLabel(/我同意隐私政策/).check()
  await press(page, '注册')
  await expect(title(page)).toHaveText('注册成功')
}
