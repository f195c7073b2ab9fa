import { advanceClock, testDatabase } from '@anju/testkit'
import { goodPassword, newPhone, registered } from '@anju/testkit/citizens'
import { expect, test } from 'vitest'
import { at, faultsOf, picture, seeded } from '../applications/applicant.testing.ts'
import { type Browser, testSite } from '../browser.testing.ts'

const db = await testDatabase()
const site = await testSite(db)
await seeded(db, site)
const residence = at('/apply/information/residence')
const login = at('/login')
const address = '张店区样例路 9 号 "甲"<乙> & 丙'
const ended = '登录已过期，您填的内容还在这一页上'
let networks = 0

type Citizen = { phone: string; browser: Browser }

async function citizen(): Promise<Citizen> {
  const phone = newPhone()
  const browser = site.browser(`203.0.${(networks += 1)}.7`)
  browser.cookies.set('__Host-c_sid', await registered(site.office, phone))
  return { phone, browser }
}

/** On the page of the addresses, with a draft begun. */
async function typing(): Promise<Citizen> {
  const one = await citizen()
  await one.browser.get(at('/apply'))
  await one.browser.submit(at('/apply/begin'), {})
  await one.browser.get(residence)
  return one
}

/** Another tab of the same browser. */
function tabOf({ browser }: Citizen): Browser {
  const tab = site.browser('203.0.98.7')
  for (const [name, value] of browser.cookies) tab.cookies.set(name, value)
  return tab
}

const forget = ({ browser }: Citizen): void => void browser.cookies.delete('__Host-c_sid')
const signIn = ({ browser }: Citizen, phone: string, password = goodPassword) =>
  browser.post(login, { account: phone, password })

test('an idle session: everything typed stands behind the sign-in, and one press saves it', async () => {
  const one = await typing()
  await advanceClock(db, '31 minutes')
  const page = await one.browser.post(residence, { hukouKind: 'local', hukouAddress: address, currentAddress: '' })
  expect(page.status).toBe(401)
  expect(page.html).toContain(`<h1>${ended}</h1>`)
  expect(page.text).toMatch(/账号.*密码.*登录/)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(await faultsOf(page)).toEqual([])

  const signed = await signIn(one, one.phone)
  expect(signed.status).toBe(200)
  expect(signed.text).toContain('继续保存')
  expect(signed.html.match(/<button(?! class="btn q")[^>]*>(继续保存|登录)/g)).toHaveLength(1)
  expect(await faultsOf(signed)).toEqual([])
  expect((await tabOf(one).get(residence)).html).not.toContain('张店区样例路')
  const saved = await one.browser.post(residence, {})
  expect(saved.status).toBe(422)
  expect(saved.text).toContain('请填写现住址')
  expect((await tabOf(one).get(residence)).html).toContain('张店区样例路')
})

test('a lost cookie, a wrong password, repeated fields: nothing of it is lost on the way', async () => {
  const one = await typing()
  forget(one)
  await one.browser.post(residence, { hukouAddress: address, twice: ['一\n二', '三', ''], password: 'kept-by-nobody' })
  for (let n = 0; n < 2; n += 1) {
    const wrong = await signIn(one, one.phone, 'not-the-password')
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('手机号或密码错误')
    expect(wrong.html).toContain(`<h1>${ended}</h1>`)
    expect(wrong.html).toContain(`value="${one.phone}"`)
  }
  const page = await signIn(one, one.phone)
  const hidden = [...page.html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, n, v]) => `${n}=${v}`)
  expect(hidden.filter((pair) => pair.startsWith('twice='))).toEqual(['twice=一\n二', 'twice=三', 'twice='])
  expect(page.html).not.toContain('kept-by-nobody')
  const saved = await one.browser.post(residence, {})
  expect([saved.status, saved.text.includes('现在不能')]).toEqual([422, false])
  expect((await one.browser.get(residence)).html).toContain('张店区样例路 9 号 &quot;甲&quot;&lt;乙&gt; &amp; 丙')
})

test('somebody else who signs in there gets none of it', async () => {
  const one = await typing()
  const other = await citizen()
  forget(one)
  await one.browser.post(residence, { hukouAddress: address })
  const page = await signIn(one, other.phone)
  expect(page.status).toBe(200)
  expect(page.text).toContain('已换了账号登录')
  expect(page.html).not.toContain('样例路')
  expect(page.html).not.toContain('继续保存')
  expect((await one.browser.get(at('/account'))).text).toContain(other.phone.slice(7))
})

test('a form that does not say whose it is, or says it falsely, is not carried to anybody', async () => {
  const one = await typing()
  forget(one)
  const nameless = await one.browser.post(residence, { hukouAddress: address, _token: 'x'.repeat(43) })
  expect(nameless).toMatchObject({ status: 303, location: `${login}?to=%2F370300` })
  const forged = `${'x'.repeat(43)}.${'y'.repeat(43)}`
  await one.browser.post(residence, { hukouAddress: address, _token: forged })
  const page = await signIn(one, one.phone)
  expect(page.text).toContain('已换了账号登录')
  expect(page.html).not.toContain('样例路')
})

test('an open page of another account is not handed over either, of an earlier session of the same it is', async () => {
  const one = await typing()
  const other = await typing()
  one.browser.cookies.set('__Host-c_sid', other.browser.cookies.get('__Host-c_sid') ?? '')
  const foreign = await one.browser.post(residence, { hukouAddress: address })
  expect(foreign.status).toBe(403)
  expect(foreign.text).toContain('不是用现在的账号打开的')
  expect(foreign.html).not.toContain('样例路')

  const same = await typing()
  const { browser, phone } = same
  const kept = new Map(browser.cookies)
  browser.cookies.clear()
  await browser.get(login)
  await browser.post(login, { account: phone, password: goodPassword })
  const now = browser.cookies.get('__Host-c_sid') ?? ''
  browser.cookies.set('__Host-c_sid', kept.get('__Host-c_sid') ?? '')
  await browser.get(residence)
  browser.cookies.set('__Host-c_sid', now)
  const again = await browser.post(residence, { hukouAddress: address })
  expect(again.status).toBe(403)
  expect(again.text).toContain('再试一次')
  expect((await browser.post(residence, {})).status).toBe(422)
  expect((await browser.get(residence)).html).toContain('样例路')
})

test('a sign-in page whose own token is gone keeps the form, and so does one that another tab overtook', async () => {
  const one = await typing()
  forget(one)
  await one.browser.post(residence, { hukouAddress: address })
  one.browser.cookies.delete('__Host-pre')
  const stale = await signIn(one, one.phone)
  expect(stale.status).toBe(401)
  expect(stale.html).toContain(`<h1>${ended}</h1>`)
  one.browser.cookies.set('__Host-c_sid', await tokenOf(one.phone))
  const overtaken = await signIn(one, one.phone)
  expect(overtaken.text).toContain('继续保存')
  expect(overtaken.html).toContain('样例路')
})

/** Signed in once more, in another tab. */
async function tokenOf(phone: string): Promise<string> {
  const tab = site.browser('203.0.99.7')
  await tab.get(login)
  await tab.post(login, { account: phone, password: goodPassword })
  return tab.cookies.get('__Host-c_sid') ?? ''
}

const photos = at('/account/real-name/photos')

test('of a form with photos the texts are kept, also those behind the files, and the page says so', async () => {
  const one = await citizen()
  await one.browser.get(photos)
  forget(one)
  const page = await one.browser.upload(photos, {
    fields: { name: '张样例' },
    files: { front: picture() },
    to: `${photos}/save`,
  })
  expect(page.status).toBe(401)
  expect(page.text).toContain('选好的照片没有带上，登录后请重新选择')
  expect(page.html).toContain('enctype="multipart/form-data"')
  const signed = await one.browser.upload(login, { fields: { account: one.phone, password: goodPassword } })
  expect(signed.text).toContain('选好的照片没有带上')
  const saved = await one.browser.upload(`${photos}/save`, {})
  expect(saved.status).toBe(303)
  expect((await one.browser.get(photos)).html).toContain('value="张样例"')
})

test('where only photos were sent, signing in leads back to their page', async () => {
  const one = await typing()
  await one.browser.get(at('/apply/materials'))
  forget(one)
  const page = await one.browser.upload(at('/apply/materials'), { files: { identity: picture() } })
  expect(page.text).toContain('登录已过期，请重新登录')
  expect(page.text).toContain('选好的照片没有带上')
  const signed = await one.browser.upload(login, { fields: { account: one.phone, password: goodPassword } })
  expect(signed).toMatchObject({ status: 303, location: '/370300' })
})

test('a form in which nothing was typed goes by way of the plain login', async () => {
  const one = await typing()
  forget(one)
  const answer = await one.browser.post(at('/apply/begin'), {})
  expect(answer).toMatchObject({ status: 303, location: `${login}?to=%2F370300` })
})

test('what a script saves in the background is told by code', async () => {
  const one = await typing()
  forget(one)
  const answer = await one.browser.autosave(residence, { hukouAddress: address })
  expect(answer.status).toBe(401)
  expect(answer.headers.get('content-type')).toContain('application/json')
  expect(JSON.parse(answer.html)).toEqual({ code: 'sign-in.required' })
})

test('as much as a form may hold goes all the way, and no more', async () => {
  const one = await typing()
  const { browser } = one
  const stays = 'x'.repeat(261_000)
  forget(one)
  expect((await browser.post(residence, { hukouAddress: stays })).status).toBe(401)
  expect((await signIn(one, one.phone, 'wrong')).status).toBe(422)
  expect((await signIn(one, one.phone)).html).toContain(stays)
  expect((await browser.post(residence, {})).status).toBe(422)
  await browser.get(residence)
  forget(one)
  expect((await browser.post(residence, { hukouAddress: `${stays}${'x'.repeat(2_000)}` })).status).toBe(413)
})

test('never to another host', async () => {
  const one = await typing()
  forget(one)
  await one.browser.post(residence, { hukouAddress: address })
  const page = await one.browser.post(login, {
    account: one.phone,
    password: goodPassword,
    'carried-path': '//evil.example/',
  })
  expect(page).toMatchObject({ status: 303, location: at('/account') })
})

test('every form of the site keeps what was typed, but those of people who are not signed in', async () => {
  const one = await typing()
  forget(one)
  const addresses = site.app.routes.filter(({ method }) => method === 'POST').map(({ path }) => path)
  expect(addresses.length).toBeGreaterThan(25)
  const answers = new Map<string, number>()
  for (const path of addresses) {
    const id = '00000000-0000-7000-8000-000000000000'
    const real = path
      .replace(/:city\{\[0-9\]\{6\}\}/, '370300')
      .replace(/:(file|id)(\{.*\})?/, id)
      .replace(/:\w+\{(\w+)\|[^}]*\}/, '$1')
      .replace(/:material\{[^}]*\}/, 'identity')
      .replace(/:section/, 'residence')
    await one.browser.get(login)
    const forged = `${'x'.repeat(43)}.${'y'.repeat(43)}`
    answers.set(path, (await one.browser.post(real, { typed: '1', _token: forged })).status)
  }
  const others = [...answers].filter(([, status]) => status !== 401).map(([path]) => path.replace(/^.*?\}\}/, ''))
  expect([...new Set(others)].toSorted()).toEqual(['/login', '/logout', '/register', '/register/password'])
})
