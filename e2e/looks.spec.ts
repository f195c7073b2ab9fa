import { expect, type Page, test } from '@playwright/test'
import { expectLooks, lookAtShown } from './checks/looks.ts'
import {
  addMember,
  beginApplication,
  declareAssets,
  fillApplication,
  fillArea,
  fillInformation,
  numberOn,
  submitApplication,
  uploadMaterials,
} from './steps/apply.ts'
import { press } from './steps/press.ts'
import { choosePhoto, photoPlaces, submitIdentity, typeIdentity } from './steps/real-name.ts'
import { enterPhone, choosePassword } from './steps/register.ts'
import { inventPerson } from './world/people.ts'
import { as, inOffice, registered, submitted, verified } from './world/prepared.ts'

test.describe.configure({ timeout: 300_000 })

const base = '/370300'

test('before a city is chosen', async ({ page }) => {
  await expectLooks(page, '选择城市', '/cities')
  await expectLooks(page, '搜城市', '/cities/map?q=zb')
  await expectLooks(page, '搜城市 没有', '/cities/map?q=nowhere')
  await expectLooks(page, '山东的城市', '/cities/370000')
  await expectLooks(page, '没有选城市', '/cities/choose?province=370000', 422)
  await expectLooks(page, '台湾', '/cities/710000')
  await expectLooks(page, '暂未开通', '/440100')
})

test('everything that anybody may read, without a dead link or anybody’s number', async ({ page }) => {
  const pages = await crawl(page, base)
  expect(pages.length).toBeGreaterThan(14)
  for (const address of pages) await expectLooks(page, address.slice(1).replaceAll('/', ' '), address)
  await expectLooks(page, '没有这一页', `${base}/nowhere`, 404)
})

test('the other city has no dead link either', async ({ page }) => {
  expect((await crawl(page, '/310100')).length).toBeGreaterThan(14)
})

test('registering and signing in', async ({ page }) => {
  await expectLooks(page, '用户注册', `${base}/register`)
  await pressAndLook(page, '用户注册 有误', '下一步')
  const person = inventPerson()
  await page.goto(`${base}/register`)
  await page.getByLabel('手机号码').fill(person.phone)
  await page.getByRole('button', { name: '获取短信验证码' }).click()
  await expect(page.getByText('短信验证码已发送')).toBeVisible()
  await expectLooks(page, '用户注册 已发送', `${base}/register`)
  await page.goto(`${base}/register`)
  await expectLooks(page, '用户登录', `${base}/login`)
  await pressAndLook(page, '用户登录 有误', '登录')
  const other = inventPerson()
  await page.context().clearCookies()
  await page.goto(`${base}/register`)
  await enterPhone(page, other)
  await expectLooks(page, '设登录密码', `${base}/register/password`)
  await pressAndLook(page, '设登录密码 有误', '注册')
  await choosePassword(page, other)
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
  await as(page, citizen)
  await expectLooks(page, '用户实名认证', `${base}/account/real-name`)
  await expectLooks(page, '证件照片认证', `${base}/account/real-name/photos`)
  await pressAndLook(page, '证件照片认证 有误', '提交信息')
  await page.goto(`${base}/account/real-name/photos`)
  await typeIdentity(page, person)
  for (const place of photoPlaces) await choosePhoto(page, place)
  await page.getByRole('button', { name: /^上传\s*：1/ }).click()
  await expect(page.getByRole('img', { name: '身份证国徽面' })).toBeVisible()
  await expectLooks(page, '证件照片认证 已上传', `${base}/account/real-name/photos`)
  await page.goto(`${base}/account/real-name/photos`)
  await submitIdentity(page)
  await expectLooks(page, '照片提交成功', `${base}/account/real-name`)
  await inOffice((office) => office.sendBack(person.idNumber, [{ item: 'back', code: 'covered', note: '请放平再拍' }]))
  await expectLooks(page, '证件照片认证 退回', `${base}/account/real-name/photos`)
  await page.goto(`${base}/account/real-name/photos`)
  await choosePhoto(page, '国徽面')
  await submitIdentity(page)
  await inOffice((office) => office.approve(person.idNumber))
  await expectLooks(page, '用户实名认证 已认证', `${base}/account/real-name`)
})

test('filling in the application', async ({ page, browser }) => {
  const citizen = await verified(browser)
  const { person } = citizen
  await as(page, citizen)
  await expectLooks(page, '业务申请', `${base}/apply`)
  await page.goto(base)
  await beginApplication(page)
  await pressAndLook(page, '申请地 有误', '下一步')
  await page.goto(`${base}/apply/area`)
  await fillArea(page)
  await expectLooks(page, '申请地', `${base}/apply/area`)
  await expectLooks(page, '申请须知', `${base}/apply/notes`)
  await expectLooks(page, '承诺书', `${base}/apply/pledge`)
  await pressAndLook(page, '承诺书 有误', '下一步')
  for (const section of ['basics', 'residence', 'work', 'present-housing', 'contact']) {
    await expectLooks(page, `申请信息 ${section}`, `${base}/apply/information/${section}`)
    await pressAndLook(page, `申请信息 ${section} 有误`, '下一步')
  }
  await page.goto(`${base}/apply/information`)
  await fillInformation(page, person)
  await expectLooks(page, '新增成员信息', `${base}/apply/members/new`)
  await pressAndLook(page, '新增成员信息 有误', '保存')
  await page.goto(`${base}/apply/members`)
  await press(page, /^删除/)
  await addMember(page, inventPerson('阿卜杜·热合曼', '19870302'))
  await expectLooks(page, '家庭成员信息', `${base}/apply/members`)
  await expectLooks(page, '申请人', `${base}/apply/members/1`)
})

test('filling in the tables, the materials and the check', async ({ page, browser }) => {
  const citizen = await verified(browser)
  const { person } = citizen
  await as(page, citizen)
  await page.goto(base)
  await beginApplication(page)
  for (const [step, words] of [
    ['housing', '家庭住房情况'],
    ['assets', '申请人财产信息'],
  ] as const) {
    await expectLooks(page, words, `${base}/apply/${step}`)
    await pressAndLook(page, `${words} 有误`, '下一步')
    await expectLooks(page, `${words} 新增`, `${base}/apply/${step}/new`)
    await pressAndLook(page, `${words} 新增 有误`, '保存')
  }
  await page.goto(`${base}/apply/assets`)
  await press(page, /^删除/)
  await declareAssets(page, [
    { owner: person.name, category: '银行存款', quantity: '1', value: '58000', remark: '截至10月31日' },
    { owner: person.name, category: '机动车', quantity: '1', value: '180000.50' },
  ])
  await expectLooks(page, '申请人财产信息 两条', `${base}/apply/assets`)
  await expectLooks(page, '资料列表', `${base}/apply/materials`)
  await pressAndLook(page, '资料列表 有误', '下一步')
  await page.goto(`${base}/apply/materials`)
  await uploadMaterials(page, ['身份证件'])
  await expectLooks(page, '资料列表 已传', `${base}/apply/materials`)
  const view = await page.getByRole('link', { name: /^预览\s*身份证件第 1 张/ }).getAttribute('href')
  await expectLooks(page, '预览', view ?? '')
  await expectLooks(page, '申请表', `${base}/apply/form`)
  await expectLooks(page, '任务清单', `${base}/apply`)
  await expectLooks(page, '核对并提交 没填好', `${base}/apply/check`)
  await pressAndLook(page, '核对并提交 有误', '提交')
  await expectLooks(page, '删除草稿', `${base}/apply/discard`)
})

test('from 提交 to 受理登记', async ({ page, browser }) => {
  const citizen = await verified(browser)
  const { person } = citizen
  await as(page, citizen)
  await page.goto(base)
  await fillApplication(page, person)
  await expectLooks(page, '核对并提交', `${base}/apply/check`)
  await page.goto(`${base}/apply/check`)
  const number = await submitApplication(page)
  await expectLooks(page, '完成预申请', `${base}/apply/done`)
  await expectLooks(page, '预申请回执', `${base}/apply/receipt`)
  await expectLooks(page, '业务申请 已提交', `${base}/apply`)
  await expectLooks(page, '保障进度查询 已提交', `${base}/progress`)
  await expectLooks(page, '我的记录 已提交', `${base}/account/records`)
  await press(page, /^公租房保障资格申请/)
  await press(page, '撤回申请')
  await expectLooks(page, '撤回申请', page.url())
  await inOffice((office) => office.accept(number))
  await expectLooks(page, '保障进度查询 已受理', `${base}/progress`)
  await expectLooks(page, '我的记录 已受理', `${base}/account/records`)
  await expectLooks(page, '个人中心 已受理', `${base}/account`)
  await expectLooks(page, '消息', `${base}/account/messages`)
  await expectLooks(page, '演示短信收件箱', '/demo/inbox')
})

test('a supplement', async ({ page, browser }) => {
  const citizen = await submitted(browser)
  await inOffice((office) =>
    office.askForMore(citizen.number, [
      { kind: 'material', key: 'household-register', reasons: ['pages-missing'], note: '请补户主页' },
      { kind: 'section', key: 'information.work', reasons: ['wrong'], note: '请写税前收入' },
    ]),
  )
  await as(page, citizen)
  await expectLooks(page, '保障进度查询 补正', `${base}/progress`)
  await expectLooks(page, '需要补正的内容', `${base}/apply`)
  await expectLooks(page, '补正 资料列表', `${base}/apply/materials`)
  await expectLooks(page, '补正 申请信息', `${base}/apply/information`)
  await page.goto(`${base}/apply`)
  await pressAndLook(page, '需要补正的内容 没补', '提交补正')
})

/** Press a button of an unfinished form and look at what is said. */
async function pressAndLook(page: Page, name: string, button: string): Promise<void> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST' && one.request().isNavigationRequest()),
    page.getByRole('main').getByRole('button', { name: button, exact: true }).click(),
  ])
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('alert'), `${name}: the summary has the focus`).toBeFocused()
  await lookAtShown(page, name, answer)
}

/** Everything that links lead to without signing in, each answered, none with a number of a person. */
async function crawl(page: Page, start: string): Promise<string[]> {
  const pages: string[] = []
  const open = [start]
  const known = new Set(open)
  for (let address = open.shift(); address !== undefined; address = open.shift()) {
    const answer = await page.request.get(address)
    expect.soft(answer.status(), `${address} is linked to`).toBe(200)
    const type = answer.headers()['content-type'] ?? ''
    if (!type.startsWith('text/html') || !new URL(answer.url()).pathname.startsWith(start)) continue
    const html = await answer.text()
    if (isPublic(address, start)) pages.push(address)
    expect.soft(html.match(/(?<!\d)\d{17}[\dXx](?!\d)/g), `${address}: numbers of identity documents`).toBeNull()
    expect.soft(html.match(/(?<!\d)1\d{10}(?!\d)/g), `${address}: mobile numbers`).toBeNull()
    for (const [, href = ''] of html.matchAll(/\shref="(\/[^"#]*)/g)) {
      const found = href.replaceAll('&amp;', '&')
      if (known.has(found) || !(found.startsWith('/cities') || found.startsWith(start))) continue
      known.add(found)
      open.push(found)
    }
  }
  return pages
}

const isPublic = (address: string, start: string): boolean =>
  address.startsWith(start) && !/\/(login|register|account|apply|progress)/.test(address)

test('what a page costs: at most 25 KB of scripts and 20 KB of styles on the wire', async ({ page }) => {
  for (const address of [base, `${base}/register`, '/cities']) {
    const sizes = { script: 0, stylesheet: 0 }
    const counted: Promise<void>[] = []
    page.on('requestfinished', (request) => {
      const kind = request.resourceType()
      if (kind !== 'script' && kind !== 'stylesheet') return
      counted.push(request.sizes().then(({ responseBodySize }) => void (sizes[kind] += responseBodySize)))
    })
    const context = page.context()
    await context.clearCookies()
    await page.goto(address, { waitUntil: 'networkidle' })
    await Promise.all(counted)
    page.removeAllListeners('requestfinished')
    expect(sizes.stylesheet, `${address}: styles`).toBeLessThanOrEqual(20_000)
    expect(sizes.script, `${address}: scripts`).toBeLessThanOrEqual(25_000)
  }
})

void numberOn
