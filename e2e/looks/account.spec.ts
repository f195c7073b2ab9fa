import { expect, test } from '@playwright/test'
import { expectLooks, pressAndLook } from '../checks/looks.ts'
import { choosePhoto, photoPlaces, submitIdentity, typeIdentity } from '../steps/real-name.ts'
import { choosePassword, enterPhone } from '../steps/register.ts'
import { inventPerson } from '../world/people.ts'
import { as, inOffice, registered } from '../world/prepared.ts'

test.describe.configure({ timeout: 300_000 })

const base = '/370300'

test('registering and signing in', async ({ page }) => {
  await expectLooks(page, '用户注册', `${base}/register`)
  await pressAndLook(page, '用户注册 有误', '下一步')
  await page.goto(`${base}/register`)
  await page.getByLabel('手机号码').fill(inventPerson().phone)
  await page.getByRole('button', { name: '获取短信验证码' }).click()
  await expect(page.getByText('短信验证码已发送')).toBeVisible()
  await expectLooks(page, '用户注册 已发送', `${base}/register`)
  await expectLooks(page, '用户登录', `${base}/login`)
  await page.goto(`${base}/login`)
  await pressAndLook(page, '用户登录 有误', '登录')
})

test('choosing a password, and the account that comes of it', async ({ page }) => {
  const person = inventPerson()
  await page.goto(`${base}/register`)
  await enterPhone(page, person)
  await expectLooks(page, '设置登录密码', `${base}/register/password`)
  await page.goto(`${base}/register/password`)
  await pressAndLook(page, '设置登录密码 有误', '注册')
  await choosePassword(page, person)
  await expectLooks(page, '注册成功', `${base}/register/done`)
  await expectLooks(page, '个人中心', `${base}/account`)
  await expectLooks(page, '消息 没有', `${base}/account/messages`)
  await expectLooks(page, '业务申请 未认证', `${base}/apply`)
  await expectLooks(page, '保障进度查询 暂无记录', `${base}/progress`)
  await expectLooks(page, '我的记录 暂无记录', `${base}/account/records`)
})

test('real name', async ({ page, browser }) => {
  const citizen = await registered(browser)
  const { person } = citizen
  const photos = `${base}/account/real-name/photos`
  await as(page, citizen)
  await expectLooks(page, '用户实名认证', `${base}/account/real-name`)
  await expectLooks(page, '证件照片认证', photos)
  await page.goto(photos)
  await pressAndLook(page, '证件照片认证 有误', '提交信息')
  await page.goto(photos)
  await typeIdentity(page, person)
  for (const place of photoPlaces) await choosePhoto(page, place)
  await page.getByRole('button', { name: /^上传\s*：1/ }).click()
  await expect(page.getByRole('img', { name: '身份证国徽面' })).toBeVisible()
  await expectLooks(page, '证件照片认证 已上传', photos)
  await page.goto(photos)
  await submitIdentity(page)
  await expectLooks(page, '照片提交成功', `${base}/account/real-name`)
  await inOffice((office) => office.sendBack(person.idNumber, [{ item: 'back', code: 'covered', note: '请放平再拍' }]))
  await expectLooks(page, '证件照片认证 退回', photos)
  await page.goto(photos)
  await choosePhoto(page, '国徽面')
  await submitIdentity(page)
  await inOffice((office) => office.approve(person.idNumber))
  await expectLooks(page, '用户实名认证 已认证', `${base}/account/real-name`)
})
