import { expect, type Page } from '@playwright/test'
import type { Person } from '../world/people.ts'
import { title } from './press.ts'

type Keys = Pick<Person, 'phone' | 'password'>

/** 用户登录 on the page that is shown: 账号, 密码, 登录. */
export async function signInHere(page: Page, { phone, password }: Keys, shown = '用户登录'): Promise<void> {
  await expect(title(page)).toHaveText(shown)
  await page.getByLabel('账号').fill(phone)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: '登录', exact: true }).click()
}
