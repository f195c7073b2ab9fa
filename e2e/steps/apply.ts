import { expect, type Page } from '@playwright/test'
import type { Person } from '../world/people.ts'
import { photo } from '../world/photos.ts'
import { press, seen, title } from './press.ts'

const main = (page: Page) => page.getByRole('main')

/** A group of choices by its question. */
const group = (page: Page, question: string) => main(page).getByRole('radiogroup', { name: question })

export async function choose(page: Page, question: string, answer: string): Promise<void> {
  await group(page, question)
    .getByRole('radio', { name: new RegExp(`^${answer}(\\s|（|$)`) })
    .check()
}

export async function next(page: Page): Promise<void> {
  await main(page).getByRole('button', { name: '下一步', exact: true }).click()
}

/** 个人中心 — 业务申请 — 开始填写. */
export async function beginApplication(page: Page): Promise<void> {
  await press(page, '个人中心')
  await press(page, '业务申请')
  await seen(page, /^(开始填写|先准备草稿)$/).click()
  await expect(title(page)).toHaveText('申请地')
}

export type Area = { district: string; street?: string; committee?: string }
export const office: Area = { district: '张店区', street: '公园街道' }

/** 城区/县 (必选), 街道/乡镇, 居委; 更新 brings the next list where scripts do not. */
export async function fillArea(page: Page, { district, street, committee }: Area = office): Promise<void> {
  await page.getByLabel('城区/县').selectOption({ label: district })
  if (street) await chooseBelow(page, '街道/乡镇', street)
  if (committee) await chooseBelow(page, '居委', committee)
  await next(page)
}

async function chooseBelow(page: Page, list: '街道/乡镇' | '居委', name: string): Promise<void> {
  const update = page.getByRole('button', { name: new RegExp(`^更新\\s*${list}`) })
  if (await update.isVisible()) await update.click()
  await page.getByLabel(list).selectOption({ label: name })
}

export async function readNotes(page: Page): Promise<void> {
  await expect(title(page)).toHaveText('申请须知')
  await next(page)
}

export async function agreeToPledge(page: Page, { name }: Pick<Person, 'name'>): Promise<void> {
  await expect(title(page)).toHaveText('承诺书')
  await page.getByRole('checkbox', { name: /^我已阅读并同意/ }).check()
  await page.getByLabel('签名：申请人姓名').fill(name)
  await next(page)
}

/** 申请信息, five short pages of it in 淄博. */
export async function fillInformation(page: Page, { phone }: Pick<Person, 'phone'>): Promise<void> {
  await expect(title(page)).toHaveText('申请信息')
  await choose(page, '申请人类别', '本市城镇户籍家庭')
  await choose(page, '家庭类型', '夫妻')
  await choose(page, '婚姻状况', '已婚')
  await choose(page, '希望的保障方式', '都可以')
  await next(page)
  await choose(page, '户籍情况', '淄博市户籍')
  await page.getByLabel('户籍地址').fill('淄博市张店区样例路 1 号 2-301')
  await page.getByLabel('现住址').fill('淄博市张店区样例路 1 号 2-301')
  await next(page)
  await choose(page, '就业情况', '灵活就业')
  await page.getByLabel('申请人月收入').fill('3200')
  await next(page)
  await choose(page, '现在住在哪里', '父母、亲友的房子')
  await page.getByLabel('现住房建筑面积').fill('38.50')
  await next(page)
  await page.getByLabel('联系电话').fill(phone)
  await next(page)
}

/** The applicant stands there already; 新增成员信息 adds the others. */
export async function addMembers(page: Page, applicant: Person, others: readonly Person[] = []): Promise<void> {
  await expect(title(page)).toHaveText('家庭成员信息')
  await expect(main(page).getByText(applicant.name).first()).toBeVisible()
  for (const other of others) await addMember(page, other)
  await next(page)
}

export async function addMember(page: Page, { name, idNumber }: Pick<Person, 'name' | 'idNumber'>): Promise<void> {
  await press(page, '新增成员信息')
  await page.getByLabel('与申请人关系').selectOption({ label: '配偶' })
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('证件类型').selectOption({ label: '身份证' })
  await page.getByLabel('证件号码').fill(idNumber)
  await choose(page, '是否一起申请', '是')
  await choose(page, '婚姻状况', '已婚')
  await save(page)
  // The income is asked of those who apply together.
  await expect(page.getByText(further)).toBeVisible()
  await page.getByLabel('月收入').fill('2600')
  await save(page)
  await expect(title(page)).toHaveText('家庭成员信息')
  await expect(main(page).getByText(name).first()).toBeVisible()
}

const further = '按您的回答，还要填下面几项'

const save = (page: Page): Promise<void> => main(page).getByRole('button', { name: '保存', exact: true }).click()

/** 家庭住房情况: none, said so. */
export async function declareNoHousing(page: Page): Promise<void> {
  await expect(title(page)).toHaveText('家庭住房情况')
  await choose(page, '家庭成员名下有没有住房，最近五年有没有转让、拆迁、赠与过住房', '没有')
  await next(page)
}

export type Asset = { owner: string; category: string; quantity: string; value: string; remark?: string }

export async function declareAssets(page: Page, assets: readonly Asset[] = []): Promise<void> {
  await expect(title(page)).toHaveText('申请人财产信息')
  for (const one of assets) await addAsset(page, one)
  await choose(page, '有没有要申报的财产', assets.length > 0 ? '有' : '没有')
  await next(page)
}

async function addAsset(page: Page, { owner, category, quantity, value, remark = '' }: Asset): Promise<void> {
  await press(page, '新增一条')
  await page.getByLabel('所有人姓名').selectOption({ label: owner })
  await choose(page, '资产类别', category)
  await page.getByLabel('数量').fill(quantity)
  await page.getByLabel('总价值').fill(value)
  await page.getByLabel('备注').fill(remark)
  await save(page)
  await expect(title(page)).toHaveText('申请人财产信息')
}

const required = ['身份证件', '户口簿（居住证）', '婚姻状况证明'] as const

/** 资料列表: 上传图片, several to a material, and 预览. */
export async function uploadMaterials(page: Page, labels: readonly string[] = required): Promise<void> {
  await expect(title(page)).toHaveText('资料列表')
  for (const label of labels) await uploadMaterial(page, label)
}

export const material = (page: Page, label: string) =>
  page.getByRole('region', { name: new RegExp(`^\\d\\. ${label.replace(/[()（）]/g, '.')}`) })

export async function uploadMaterial(page: Page, label: string, count = 1): Promise<void> {
  const files = await Promise.all(Array.from({ length: count }, (_, n) => photo(`${label}-${n + 1}.jpg`)))
  const place = material(page, label)
  const before = await place.getByRole('img', { name: /第 \d+ 张$/ }).count()
  await place.getByLabel(/^上传图片/).setInputFiles(files)
  await place.getByRole('button', { name: /^上传\s*：/ }).click()
  await expect(place.getByRole('img', { name: /第 \d+ 张$/ })).toHaveCount(before + count)
}

/** 核对并提交: the last look, 我已阅读并同意, 提交; 预申请 is complete. Gives its number. */
export async function submitApplication(page: Page): Promise<string> {
  await expect(title(page)).toHaveText('核对并提交')
  await page.getByRole('checkbox', { name: /^我已阅读并同意/ }).check()
  await main(page).getByRole('button', { name: '提交', exact: true }).click()
  await expect(title(page)).toHaveText('您已完成预申请')
  return numberOn(page)
}

/** 预申请编号 as the page tells it. */
export async function numberOn(page: Page): Promise<string> {
  const found = /\b\d{6}-YS-\d{8}-\d{4,}\b/.exec(await main(page).innerText())?.[0]
  expect(found, 'a number of a 预申请').toBeDefined()
  return found ?? ''
}

/** All eight steps from an empty draft, for one who is verified and married. */
export async function fillApplication(page: Page, person: Person, area: Area = office): Promise<void> {
  await beginApplication(page)
  await fillArea(page, area)
  await readNotes(page)
  await agreeToPledge(page, person)
  await fillInformation(page, person)
  await addMembers(page, person)
  await declareNoHousing(page)
  await declareAssets(page)
  await uploadMaterials(page)
  await next(page)
}
