import { expect, type Page, test } from '@playwright/test'
import { beginApplication } from './steps/apply.ts'
import { title } from './steps/press.ts'
import { enterPhone } from './steps/register.ts'
import { expectMessageAt, expectRefusal, hostile, send } from './checks/refused.ts'
import { inboxOf } from './world/inbox.ts'
import { inventIdNumber, inventPerson } from './world/people.ts'
import { notAPhoto, photo } from './world/photos.ts'
import { as, registered, verified } from './world/prepared.ts'

test.describe.configure({ timeout: 180_000 })
test.use({ javaScriptEnabled: false })

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) =>
  main(page).getByRole('button', { name, exact: typeof name === 'string' })

/** Type one wrong thing after the other into the fields; each time the page names them and keeps what was typed. */
async function tryAll(page: Page, wrong: Record<string, readonly string[]>, press: string | RegExp): Promise<void> {
  const rounds = Math.max(...Object.values(wrong).map((values) => values.length))
  for (let round = 0; round < rounds; round++) {
    const typed: [string, string][] = []
    for (const [field, values] of Object.entries(wrong)) {
      const value = values[round % values.length] ?? ''
      const box = page.locator(`#f-${field}`)
      await box.fill(value)
      typed.push([field, await box.inputValue()])
    }
    await expectRefusal(page, await send(page, button(page, press)))
    for (const [field, value] of typed) {
      await expectMessageAt(page, field)
      expect(await page.locator(`#f-${field}`).inputValue(), `what was typed into ${field} stays`).toBe(asKept(value))
    }
  }
}

/** Control characters are what nobody types: they alone may go. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are meant
const asKept = (typed: string): string => typed.replaceAll(/[\u0000-\u001f\u007f]/g, '')

test('用户注册: the phone and the code', async ({ page }) => {
  await page.goto('/370300/register')
  const phones = ['', '1234567', '15909', '25909098989', 'abc', '+1 415 555 0100', ...hostile]
  await tryAll(page, { phone: phones }, '获取短信验证码')
  const person = inventPerson()
  await page.locator('#f-phone').fill(person.phone)
  await send(page, button(page, '获取短信验证码'))
  await expect(page.getByText('短信验证码已发送')).toBeVisible()
  expect(await inboxOf(page, person.phone), 'one message').toHaveLength(1)
  const again = await send(page, button(page, /^重新获取验证码/), 'Enter')
  expect(again, '60 s are decided by the server').toBe(429)
  await expect(page.getByRole('alert')).toContainText(/\d+\s*秒/)
  await expect(page.locator('#f-phone')).toHaveValue(/\d/)
  await tryAll(page, { code: ['', '12', 'abcdef', '1234567'] }, '下一步')
})

test('登录密码: weak, short, the own phone; never shown again', async ({ page }) => {
  const person = inventPerson()
  await page.goto('/370300/register')
  await enterPhone(page, person)
  for (const password of ['', 'short', '12345678', 'password1', person.phone, '长'.repeat(200), 'aaaaaaaa']) {
    await page.locator('#f-password').fill(password)
    await page.getByLabel(/我同意隐私政策/).check()
    await expectRefusal(page, await send(page, button(page, '注册')))
    await expectMessageAt(page, 'password')
    await expect(page.locator('#f-password')).toHaveValue('')
  }
  await page.locator('#f-password').fill(person.password)
  await page.getByLabel(/我同意隐私政策/).uncheck()
  await expectRefusal(page, await send(page, button(page, '注册')))
  await expectMessageAt(page, 'privacy')
  await expect(page.locator('#f-password'), 'a password is typed anew').toHaveValue('')
})

test('用户登录: one answer whatever was wrong, and the way on never leads to another host', async ({
  page,
  browser,
}) => {
  const { person } = await registered(browser)
  await page.goto('/370300/login')
  const words: string[] = []
  for (const account of [person.phone, inventPerson().phone]) {
    await page.locator('#f-account').fill(account)
    await page.locator('#f-password').fill('not-the-password-3')
    await expectRefusal(page, await send(page, button(page, '登录')))
    await expect(page.locator('#f-account')).toHaveValue(account)
    await expect(page.locator('#f-password')).toHaveValue('')
    words.push(await page.getByRole('alert').innerText())
  }
  expect(words[0], 'a stranger does not learn who is registered').toBe(words[1])
  for (const to of [
    '//evil.example/',
    'https://evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    '/%09/evil.example',
  ]) {
    await page.context().clearCookies()
    await page.goto(`/370300/login?to=${encodeURIComponent(to)}`)
    await page.locator('#f-account').fill(person.phone)
    await page.locator('#f-password').fill(person.password)
    await send(page, button(page, '登录'))
    expect(new URL(page.url()).hostname, to).toBe('localhost')
    const mode = await page.request.get(`/mode/elder?back=${encodeURIComponent(to)}`, { maxRedirects: 0 })
    expect(new URL(mode.headers().location ?? '/', 'http://localhost').hostname, to).toBe('localhost')
  }
})

test('用户实名认证: every field, and files that are no photos', async ({ page, browser }) => {
  await as(page, await registered(browser))
  await page.goto('/370300/account/real-name/photos')
  await expectRefusal(page, await send(page, button(page, '提交信息')))
  for (const field of ['name', 'idDocumentType', 'idDocumentNumber', 'front', 'back', 'portrait']) {
    await expectMessageAt(page, field)
  }
  await page.getByLabel('证件类型').selectOption('residentIdCard')
  const wrongDigit = inventIdNumber().replace(/\d(?=.$)/, (digit) => String((Number(digit) + 1) % 10))
  const numbers = ['', '123', wrongDigit, '370300850614123', '370300209901011234', '0'.repeat(18), ...hostile]
  const names = ['', '1', 'x'.repeat(200), ...hostile.slice(0, 3)]
  await tryAll(page, { idDocumentNumber: numbers, name: names }, '提交信息')
  await page
    .locator('#f-idDocumentType')
    .evaluate((list: HTMLSelectElement) => list.add(new Option('x', 'libraryCard')))
  await page.locator('#f-idDocumentType').selectOption('libraryCard')
  await expectRefusal(page, await send(page, button(page, '提交信息')))
  await expectMessageAt(page, 'idDocumentType')
  await tryFiles(page)
})

async function tryFiles(page: Page): Promise<void> {
  const good = await photo('front.jpg')
  const wrong = [
    notAPhoto(),
    { ...good, buffer: good.buffer.subarray(0, 700) },
    { ...good, buffer: good.buffer.subarray(0, 3_000) },
    { ...good, buffer: Buffer.concat([good.buffer, Buffer.alloc(4_300_000)]) },
    {
      name: 'x.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(2_000)}</svg>`),
    },
  ]
  for (const file of wrong) {
    await page.locator('#f-front').setInputFiles(file)
    await expectRefusal(page, await send(page, main(page).getByRole('button', { name: /^上传\s*：1/ })))
    await expectMessageAt(page, 'front')
  }
  const renamed = { ...good, name: 'front.exe.png', mimeType: 'image/png' }
  await page.locator('#f-front').setInputFiles(renamed)
  await send(page, main(page).getByRole('button', { name: /^上传\s*：1/ }))
  await expect(page.getByRole('img', { name: '身份证人像面' }), 'a wrong ending is put right').toBeVisible()
}

test.describe('业务申请', () => {
  test('申请地 and 承诺书', async ({ page, browser }) => {
    await begin(page, browser)
    await expectRefusal(page, await send(page, button(page, '下一步')))
    await expectMessageAt(page, 'district')
    await page.locator('#f-district').evaluate((list: HTMLSelectElement) => list.add(new Option('x', '999999')))
    await page.locator('#f-district').selectOption('999999')
    await expectRefusal(page, await send(page, button(page, '下一步')))
    await expectMessageAt(page, 'district')
    await page.goto('/370300/apply/pledge')
    await expectRefusal(page, await send(page, button(page, '下一步')))
    await expectMessageAt(page, 'agree')
    await page.getByLabel(/^我已阅读并同意/).check()
    await tryAll(page, { name: ['', '李示范', ...hostile] }, '下一步')
  })

  test('申请信息: every question of every page', async ({ page, browser }) => {
    await begin(page, browser)
    for (const section of ['basics', 'residence', 'work', 'present-housing', 'contact']) {
      await page.goto(`/370300/apply/information/${section}`)
      await expectRefusal(page, await send(page, button(page, '下一步')))
      await expectEveryFault(page)
    }
    await tryAll(page, { contactPhone: ['12', ...hostile], backupPhone: ['12'], backupName: ['1'] }, '下一步')
    await page.goto('/370300/apply/information/work')
    await tryAll(page, { monthlyIncome: ['abc', '-1', '1.234', '1e9', '9'.repeat(30), '二千'] }, '下一步')
    await page.goto('/370300/apply/information/residence')
    await page.getByLabel('外地户籍，持淄博市居住证').check()
    await send(page, button(page, '下一步'))
    for (const [year, month, day] of [
      ['2027', '2', '30'],
      ['xx', '1', '1'],
      ['2020', '1', '1'],
      ['', '5', ''],
    ] as const) {
      await page.getByLabel('年', { exact: true }).fill(year)
      await page.getByLabel('月', { exact: true }).fill(month)
      await page.getByLabel('日', { exact: true }).fill(day)
      await expectRefusal(page, await send(page, button(page, '下一步')))
      await expect(page.getByRole('alert')).toContainText(/居住证有效期至|日期|没有这一天|今天|年/)
      await expect(page.getByLabel('年', { exact: true })).toHaveValue(year)
      await expect(page.getByLabel('月', { exact: true })).toHaveValue(month)
    }
  })

  test('家庭成员信息, 家庭住房情况, 申请人财产信息', async ({ page, browser }) => {
    await begin(page, browser)
    await page.goto('/370300/apply/members/new')
    await expectRefusal(page, await send(page, button(page, '保存')))
    await expectEveryFault(page)
    await page.getByLabel('证件类型').selectOption('residentIdCard')
    await tryAll(
      page,
      { idDocumentNumber: ['12', '370300198506141234', ...hostile], name: ['1', ...hostile.slice(0, 4)] },
      '保存',
    )
    for (const step of ['housing', 'assets']) {
      await page.goto(`/370300/apply/${step}`)
      await expectRefusal(page, await send(page, button(page, '下一步')))
      await expectMessageAt(page, 'has')
      await page.goto(`/370300/apply/${step}/new`)
      await expectRefusal(page, await send(page, button(page, '保存')))
      await expectEveryFault(page)
    }
    const counts = ['0', '-1', '1.5', 'abc', '9'.repeat(30)]
    await tryAll(page, { quantity: counts, totalValue: ['-1', 'abc', '1.234', '9'.repeat(30)] }, '保存')
    await page.goto('/370300/apply/housing/new')
    await tryAll(page, { grossFloorArea: ['-1', '0.001', 'abc', '9'.repeat(30)] }, '保存')
  })

  test('资料列表 and 核对并提交: everything missing is listed at once', async ({ page, browser }) => {
    await begin(page, browser)
    await page.goto('/370300/apply/materials')
    await expectRefusal(page, await send(page, button(page, '下一步')))
    await expectMessageAt(page, 'identity')
    await expectMessageAt(page, 'household-register')
    await page.locator('#f-identity').setInputFiles([await photo('good.jpg'), notAPhoto('bad.jpg')])
    await expectRefusal(page, await send(page, main(page).getByRole('button', { name: /^上传\s*：1/ })))
    expect(await expectMessageAt(page, 'identity'), 'the wrong one is named').toContain('bad.jpg')
    await expect(page.getByRole('img', { name: '身份证件第 1 张' }), 'the good one stays').toBeVisible()
    await page.goto('/370300/apply/check')
    await page.getByLabel(/^我已阅读并同意/).check()
    await expectRefusal(page, await send(page, button(page, '提交')))
    const listed = page.getByRole('alert').getByRole('link')
    expect(await listed.count()).toBeGreaterThan(8)
    for (const address of await listed.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))) {
      const answer = await page.request.get(new URL(address, page.url()).pathname)
      expect(answer.status(), address).toBe(200)
    }
  })
})

/** Each line of the summary stands beside a field, too. */
async function expectEveryFault(page: Page): Promise<void> {
  const all = page.getByRole('alert').getByRole('link')
  const addresses = await all.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses.length).toBeGreaterThan(0)
  for (const address of addresses) {
    expect(address).toMatch(/^#f-/)
    await expectMessageAt(page, address.slice(3))
  }
}

async function begin(page: Page, browser: Parameters<typeof registered>[0]): Promise<void> {
  await as(page, await verified(browser))
  await page.goto('/370300')
  await beginApplication(page)
}

test('what belongs to somebody else is not there', async ({ page, browser }) => {
  const owner = await registered(browser)
  await as(page, owner)
  await page.goto('/370300/account/real-name/photos')
  await page.locator('#f-front').setInputFiles(await photo('front.jpg'))
  await send(page, main(page).getByRole('button', { name: /^上传\s*：1/ }))
  const own = (await page.getByRole('img', { name: '身份证人像面' }).getAttribute('src')) ?? ''
  expect((await page.request.get(own)).status()).toBe(200)
  await page.context().clearCookies()
  expect((await page.request.get(own, { maxRedirects: 0 })).ok(), 'not without signing in').toBe(false)
  await as(page, await registered(browser))
  const unknown = own.replace(/[0-9a-f]{12}(?=\/)/, '0123456789ab')
  const answers = await Promise.all(
    [own, unknown].map(async (address) => {
      const answer = await page.request.get(address)
      return { status: answer.status(), words: (await answer.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '') }
    }),
  )
  expect(answers[0]?.status).toBe(404)
  expect(answers[0]).toEqual(answers[1])
  await page.goto('/370300')
  await beginApplication(page)
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(own)?.[0] ?? ''
  for (const address of [`/370300/apply/materials/${id}`, `/370300/progress/${id}/withdraw`]) {
    expect((await page.request.get(address)).status(), address).toBe(404)
  }
})

test('odd addresses are answered, never with a 5xx', async ({ page }) => {
  const odd = [
    '/370300/%00',
    '/370300/..%2f..%2fetc',
    '/999999',
    '/370300/apply/members/0',
    '/370300/account/photos/x/thumbnail',
    '/cities/999999',
    '/cities/choose?city=%00',
    '/cities/map?q=%F0%A0%AE%B7%00%27',
    `/370300/faq?q=${'x'.repeat(5_000)}`,
    '/370300/notices/does-not-exist',
    '/%E4%B8%AD',
    '/370300/login?to=%00',
    '/mode/elder?back=%0d%0aSet-Cookie:x=1',
  ]
  for (const address of odd) {
    const answer = await page.request.get(address, { maxRedirects: 0 })
    expect(answer.status(), address).toBeLessThan(500)
    expect(answer.headers()['set-cookie'] ?? '', address).not.toContain('x=1')
  }
  await page.goto('/370300/does-not-exist')
  await expect(title(page)).toHaveText('没有找到这一页')
})
