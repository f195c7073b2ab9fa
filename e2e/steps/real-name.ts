import { expect, type Page } from '@playwright/test'
import type { Person } from '../world/people.ts'
import { photo, type PhotoFile } from '../world/photos.ts'
import { press, title } from './press.ts'

export const photoPlaces = ['人像面', '国徽面', '本人'] as const
export type PhotoPlace = (typeof photoPlaces)[number]

/** 个人中心 — 用户实名认证 — 证件照片认证, up to the form. */
async function openRealName(page: Page): Promise<void> {
  await press(page, '个人中心')
  await press(page, /^用户实名认证/)
  await expect(page.getByRole('heading', { name: '证件照片认证' })).toBeVisible()
  await press(page, /^(开始认证|继续填写)\s*：证件照片认证$/)
  await expect(title(page)).toHaveText('证件照片认证')
}

type Identity = Pick<Person, 'name' | 'idNumber'>

export async function typeIdentity(page: Page, { name, idNumber }: Identity, city = '370300'): Promise<void> {
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('证件类型').selectOption({ label: '身份证' })
  await page.getByLabel('证件号码').fill(idNumber)
  await page.getByLabel('所在城市').selectOption(city)
}

/** Pick a photo for one place; it is sent with the form. */
export async function choosePhoto(page: Page, place: PhotoPlace, file?: PhotoFile): Promise<void> {
  const input = page.getByLabel(new RegExp(`^(重新)?上传照片\\s*：.*${place}`))
  await input.setInputFiles(file ?? (await photo(`${place}.jpg`)))
}

/** 确认所填信息无误后点击提交信息. */
export async function submitIdentity(page: Page): Promise<void> {
  await press(page, '提交信息')
  await expect(title(page)).toHaveText('照片提交成功')
}

export async function verifyRealName(page: Page, person: Person, city = '370300'): Promise<void> {
  await openRealName(page)
  await typeIdentity(page, person, city)
  for (const place of photoPlaces) await choosePhoto(page, place)
  await submitIdentity(page)
}
