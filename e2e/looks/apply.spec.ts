import { test } from '@playwright/test'
import { expectLooks, pressAndLook } from '../checks/looks.ts'
import {
  addMember,
  beginApplication,
  declareAssets,
  fillArea,
  fillInformation,
  uploadMaterials,
} from '../steps/apply.ts'
import { press } from '../steps/press.ts'
import { inventPerson } from '../world/people.ts'
import { as, verified } from '../world/prepared.ts'

test.describe.configure({ timeout: 300_000 })

const base = '/370300'
const apply = `${base}/apply`

test('from 申请地 to 家庭成员信息', async ({ page, browser }) => {
  const citizen = await verified(browser)
  await as(page, citizen)
  await expectLooks(page, '业务申请', apply)
  await page.goto(base)
  await beginApplication(page)
  await pressAndLook(page, '申请地 有误', '下一步')
  await page.goto(`${apply}/area`)
  await fillArea(page)
  await expectLooks(page, '申请地', `${apply}/area`)
  await expectLooks(page, '申请须知', `${apply}/notes`)
  await expectLooks(page, '承诺书', `${apply}/pledge`)
  await page.goto(`${apply}/pledge`)
  await pressAndLook(page, '承诺书 有误', '下一步')
  for (const section of ['basics', 'residence', 'work', 'present-housing', 'contact']) {
    await expectLooks(page, `申请信息 ${section}`, `${apply}/information/${section}`)
    await page.goto(`${apply}/information/${section}`)
    await pressAndLook(page, `申请信息 ${section} 有误`, '下一步')
  }
  await page.goto(`${apply}/information`)
  await fillInformation(page, citizen.person)
  await expectLooks(page, '新增成员信息', `${apply}/members/new`)
  await page.goto(`${apply}/members/new`)
  await pressAndLook(page, '新增成员信息 有误', '保存')
  await page.goto(`${apply}/members`)
  await press(page, /^删除/)
  await addMember(page, inventPerson('阿卜杜·热合曼', '19870302'))
  await expectLooks(page, '家庭成员信息', `${apply}/members`)
  await expectLooks(page, '申请人', `${apply}/members/1`)
})

test('from 家庭住房情况 to an unfinished 核对并提交', async ({ page, browser }) => {
  const citizen = await verified(browser)
  await as(page, citizen)
  await page.goto(base)
  await beginApplication(page)
  for (const [step, words] of [
    ['housing', '家庭住房情况'],
    ['assets', '申请人财产信息'],
  ] as const) {
    await expectLooks(page, words, `${apply}/${step}`)
    await page.goto(`${apply}/${step}`)
    await pressAndLook(page, `${words} 有误`, '下一步')
    await expectLooks(page, `${words} 新增`, `${apply}/${step}/new`)
    await page.goto(`${apply}/${step}/new`)
    await pressAndLook(page, `${words} 新增 有误`, '保存')
  }
  await page.goto(`${apply}/assets`)
  await press(page, /^删除/)
  await declareAssets(page, [
    { owner: citizen.person.name, category: '银行存款', quantity: '1', value: '58000', remark: '截至10月31日' },
    { owner: citizen.person.name, category: '机动车', quantity: '1', value: '180000.50' },
  ])
  await expectLooks(page, '申请人财产信息 两条', `${apply}/assets`)
  await expectLooks(page, '资料列表', `${apply}/materials`)
  await page.goto(`${apply}/materials`)
  await pressAndLook(page, '资料列表 有误', '下一步')
  await page.goto(`${apply}/materials`)
  await uploadMaterials(page, ['身份证件'])
  await expectLooks(page, '资料列表 已传', `${apply}/materials`)
  const view = await page.getByRole('link', { name: /^预览\s*身份证件第 1 张/ }).getAttribute('href')
  await expectLooks(page, '预览', view ?? '')
  await expectLooks(page, '申请表', `${apply}/form`)
  await expectLooks(page, '任务清单', apply)
  await expectLooks(page, '核对并提交 没填好', `${apply}/check`)
  await page.goto(`${apply}/check`)
  await pressAndLook(page, '核对并提交 有误', '提交')
  await expectLooks(page, '删除草稿', `${apply}/discard`)
})
