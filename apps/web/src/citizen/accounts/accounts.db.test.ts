import { tell } from '@anju/core/messages'
import { advanceClock, testDatabase } from '@anju/testkit'
import { goodPassword, lastCode, newPhone } from '@anju/testkit/citizens'
import { expect, test } from 'vitest'
import { type Browser, testSite } from '../browser.testing.ts'

const db = await testDatabase()
await db.sql(`insert into city (code, province_code, name, is_open) values ('370300', '370000', '淄博市', true)`)
const site = await testSite(db)
const at = (path: string) => `/370300${path}`
const sentence = '短信验证码已发送，10分钟内有效，请及时输入。'
let addresses = 0
const newBrowser = () => site.browser(`203.0.${(addresses += 1)}.7`)

async function askForCode(browser: Browser, phone: string): Promise<string> {
  await browser.get(at('/register'))
  await browser.submit(at('/register'), { country: '86', phone, code: '', act: 'send' })
  return lastCode(site.office)
}

/** The guide's way, step by step, up to 注册成功. */
async function registeredBrowser(phone: string): Promise<Browser> {
  const browser = newBrowser()
  const code = await askForCode(browser, phone)
  await browser.submit(at('/register'), { country: '86', phone, code, act: 'next' })
  const done = await browser.submit(at('/register/password'), { password: goodPassword, privacy: 'yes' })
  expect(done.text).toContain('注册成功')
  return browser
}

test('the guide’s way: phone, code, 下一步, password, 注册, 注册成功', async () => {
  const phone = newPhone()
  const browser = newBrowser()
  const start = await browser.get(at('/register'))
  for (const words of ['用户注册', '国家/地区', '中国 +86', '手机号码', '获取短信验证码', '短信验证码', '下一步']) {
    expect(start.text).toContain(words)
  }
  expect(start.headers.get('cache-control')).toBe('no-store')

  const sent = await browser.post(at('/register'), { country: '86', phone, code: '', act: 'send' })
  expect(sent).toMatchObject({ status: 303, location: at('/register') })
  const waiting = await browser.get(at('/register'))
  expect(waiting.text).toContain(sentence)
  expect(waiting.text).toContain('重新获取验证码(60)')
  expect(waiting.html).toContain(`value="${phone.replace(/(\d{3})(\d{4})(\d{4})/, '$1 $2 $3')}"`)

  const code = await lastCode(site.office)
  const next = await browser.submit(at('/register'), { country: '86', phone, code, act: 'next' })
  expect(next.text).toContain('登录密码')
  expect(next.html).toContain('autocomplete="new-password"')
  const done = await browser.submit(at('/register/password'), { password: goodPassword, privacy: 'yes' })
  expect(done.text).toMatch(/注册成功.*实名认证.*暂不实名认证/)
  expect(done.text).toContain(`${phone.slice(0, 3)}****${phone.slice(7)}`)
  expect(done.html).toContain(`href="${at('/account/real-name')}"`)
  expect((await browser.get(at('/account'))).text).toContain('个人中心')
})

test('the countdown is the server’s', async () => {
  const browser = newBrowser()
  const phone = newPhone()
  await askForCode(browser, phone)
  await advanceClock(db, '3 seconds')
  expect((await browser.get(at('/register'))).text).toContain('重新获取验证码(57)')
  const again = await browser.post(at('/register'), { country: '86', phone, code: '', act: 'send' })
  expect(again.status).toBe(429)
  expect(again.headers.get('retry-after')).toBe('57')
  expect(again.text).toContain('请 57 秒后再试')
  expect(again.html).toContain(`value="${phone}"`)
  await advanceClock(db, '57 seconds')
  const page = await browser.get(at('/register'))
  expect(page.text).toContain(sentence)
  expect(page.text).toContain('重新获取验证码')
  expect(page.text).not.toContain('重新获取验证码(')
})

test('somebody else’s wait is told with the seconds too', async () => {
  const phone = newPhone()
  await askForCode(newBrowser(), phone)
  const other = newBrowser()
  await other.get(at('/register'))
  const refused = await other.post(at('/register'), { country: '86', phone, code: '', act: 'send' })
  expect(refused.text).toContain('重新获取验证码(60)')
  expect(refused.text).not.toContain(sentence)
})

test('a wrong code stands beside its field and in the summary, everything typed stays', async () => {
  const browser = newBrowser()
  const phone = newPhone()
  const code = await askForCode(browser, phone)
  const wrong = code === '123123' ? '321321' : '123123'
  const page = await browser.post(at('/register'), { country: '86', phone: ` ${phone}`, code: wrong, act: 'next' })
  expect(page.status).toBe(422)
  expect(page.html).toContain('<title>错误：用户注册')
  expect(page.html).toContain('<a href="#f-code">短信验证码不对，请核对最新一条短信，还可以试 4 次</a>')
  expect(page.html).toMatch(/id="f-code-error"[^>]*>.*还可以试 4 次/)
  expect(page.html).toContain(`value=" ${phone}"`)
  expect(page.html).toContain(`value="${wrong}"`)
})

test.each([
  [{ phone: '', code: '' }, ['请填写手机号码', '请填写短信里的 6 位数字验证码']],
  [{ phone: '12345', code: 'abc' }, ['手机号码应为 11 位数字', '验证码只有数字']],
  [{ phone: '"><script>alert(1)</script>', code: '123456' }, ['手机号码只能填数字']],
  [{ phone: '1590000\u0000\ud800', code: '１２３４５６' }, ['手机号码']],
])('bad input %j is answered with 422 and what to do', async (typed, words) => {
  const browser = newBrowser()
  await browser.get(at('/register'))
  const page = await browser.post(at('/register'), { country: '86', ...typed, act: 'next' })
  expect(page.status).toBe(422)
  for (const word of words) expect(page.text).toContain(word)
  expect(page.html).not.toContain('<script>alert')
})

test('only +86 is open, and a made-up country is no 500', async () => {
  const browser = newBrowser()
  await browser.get(at('/register'))
  const page = await browser.post(at('/register'), { country: '999', phone: newPhone(), code: '', act: 'send' })
  expect(page.status).toBe(422)
  expect(page.html).toContain('href="#f-country"')
})

test('pressing Enter asks for a code while there is none and goes on when one is typed', async () => {
  const browser = newBrowser()
  const phone = newPhone()
  await browser.get(at('/register'))
  expect(await browser.post(at('/register'), { phone, code: '', act: 'enter' })).toMatchObject({
    status: 303,
    location: at('/register'),
  })
  const code = await lastCode(site.office)
  await browser.get(at('/register'))
  expect(await browser.post(at('/register'), { phone, code, act: 'enter' })).toMatchObject({
    location: at('/register/password'),
  })
})

test('a weak password and a missing consent: both told, the password not sent back, the tick kept', async () => {
  const browser = newBrowser()
  const phone = newPhone()
  const code = await askForCode(browser, phone)
  await browser.submit(at('/register'), { phone, code, act: 'next' })
  const both = await browser.post(at('/register/password'), { password: '12345678' })
  expect(both.status).toBe(422)
  expect(both.text).toContain('有 2 处需要修改')
  expect(both.html).not.toContain('12345678"')
  const one = await browser.post(at('/register/password'), { password: 'woaini1314', privacy: 'yes' })
  expect(one.text).toContain('有 1 处需要修改')
  expect(one.html).not.toContain('woaini1314')
  expect(one.html).toMatch(/name="privacy"[^>]* checked/)
})

test('the password page is for who has proven a phone', async () => {
  const browser = newBrowser()
  expect(await browser.get(at('/register/password'))).toMatchObject({ status: 303, location: at('/register') })
  await browser.get(at('/register'))
  const posted = await browser.post(at('/register/password'), { password: goodPassword, privacy: 'yes' })
  expect(posted.status).toBe(403)
})

test('a registered phone is told after its code only, with the way to sign in', async () => {
  const phone = newPhone()
  await registeredBrowser(phone)
  await advanceClock(db, '61 seconds')
  const browser = newBrowser()
  const code = await askForCode(browser, phone)
  const page = await browser.post(at('/register'), { phone, code, act: 'next' })
  expect(page.status).toBe(409)
  expect(page.text).toContain('该号码已注册')
  expect(page.html).toContain(`href="${at('/login')}"`)
  expect((await browser.get(at('/login'))).html).toContain(phone.slice(7))
})

test('暂不实名认证 leads back to the login page, signed out, the phone filled in', async () => {
  const phone = newPhone()
  const browser = await registeredBrowser(phone)
  const login = await browser.submit(at('/logout'), { next: 'login' })
  expect(login.text).toMatch(/用户登录.*账号.*密码.*登录/)
  expect(login.html).toContain(`value="${phone.replace(/(\d{3})(\d{4})(\d{4})/, '$1 $2 $3')}"`)
  expect(await browser.get(at('/account'))).toMatchObject({
    status: 303,
    location: `${at('/login')}?to=%2F370300%2Faccount`,
  })
})

test('signing in leads back to where one was going, and out again', async () => {
  const phone = newPhone()
  await registeredBrowser(phone)
  const browser = newBrowser()
  const sent = await browser.get(at('/account/messages'))
  await browser.get(sent.location ?? '')
  const signed = await browser.post(at('/login'), { account: phone, password: goodPassword })
  expect(signed).toMatchObject({ status: 303, location: at('/account/messages') })
  expect((await browser.get(at('/account/messages'))).text).toContain('暂无消息')
  expect(await browser.get(at('/login'))).toMatchObject({ status: 303, location: at('/account') })
  await browser.get(at('/account'))
  expect(await browser.post(at('/logout'), {})).toMatchObject({ status: 303, location: '/370300' })
  expect((await browser.get(at('/account'))).status).toBe(303)
})

test.each(['//evil.example/', 'https://evil.example/', '/\\evil.example'])('never to %s', async (to) => {
  const phone = newPhone()
  await registeredBrowser(phone)
  const browser = newBrowser()
  const page = await browser.get(`${at('/login')}?to=${encodeURIComponent(to)}`)
  expect(page.html).not.toContain('name="to"')
  const signed = await browser.post(at('/login'), { account: phone, password: goodPassword, to })
  expect(signed).toMatchObject({ status: 303, location: at('/account') })
})

test('a wrong password and an unknown phone read alike; the account stays typed, the password does not', async () => {
  const phone = newPhone()
  await registeredBrowser(phone)
  const read = async (account: string) => {
    const browser = newBrowser()
    await browser.get(at('/login'))
    const page = await browser.post(at('/login'), { account, password: 'not-the-password' })
    expect(page.html).toContain(`value="${account}"`)
    expect(page.html).not.toContain('not-the-password')
    return [page.status, page.text.replaceAll(account, '…')]
  }
  const known = await read(phone)
  expect(known[0]).toBe(422)
  expect(known[1]).toContain('手机号或密码错误')
  expect(await read(newPhone())).toEqual(known)
})

test('too many tries are told with the wait', async () => {
  const browser = newBrowser()
  await browser.get(at('/login'))
  const phone = newPhone()
  for (let i = 0; i < 5; i += 1) await browser.post(at('/login'), { account: phone, password: 'x' })
  const page = await browser.post(at('/login'), { account: phone, password: 'x' })
  expect(page.status).toBe(429)
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(page.text).toMatch(/请 \d+ 秒后再试/)
})

test('cookies of the session are bound to this host and out of reach of scripts', async () => {
  const browser = newBrowser()
  const phone = newPhone()
  const code = await askForCode(browser, phone)
  await browser.submit(at('/register'), { phone, code, act: 'next' })
  const answer = await browser.post(at('/register/password'), { password: goodPassword, privacy: 'yes' })
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-c_sid='))
  expect(cookie).toMatch(/; Path=\/.*HttpOnly.*Secure.*SameSite=Lax/)
  expect(cookie).not.toContain('Domain')
})

test('a form without our token, or sent by another site, does nothing', async () => {
  const browser = newBrowser()
  await browser.get(at('/register'))
  const forged = await browser.post(at('/register'), { phone: newPhone(), act: 'send', _token: 'x' })
  expect(forged.status).toBe(403)
  const foreign = await site.app.request(`https://gzf.example.org${at('/login')}`, {
    method: 'POST',
    body: new URLSearchParams({ account: newPhone(), password: 'x' }),
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  })
  expect(foreign.status).toBe(403)
})

test('messages are listed and marked as read', async () => {
  const phone = newPhone()
  const browser = await registeredBrowser(phone)
  const bidx = site.office.ports.keys.blindIndex('phone', `+86${phone}`)
  const [row] = await db.sql<{ account_id: string }>('select account_id from account_phone where phone_bidx = $1', [
    bidx,
  ])
  const worker = site.office.ctx({ actor: { kind: 'system' } })
  await worker.db.tx((tx) =>
    tell(tx, worker, {
      accountId: row?.account_id ?? '',
      city: '370300',
      template: 'identity.returned',
      params: { count: '2' },
      sms: true,
    }),
  )
  const account = await browser.get(at('/account'))
  expect(account.text).toContain('实名认证未通过')
  expect(account.text).toContain('1 条未读')
  const list = await browser.get(at('/account/messages'))
  expect(list.text).toContain('有 2 处需要重新提交')
  const after = await browser.submit(at('/account/messages'), {})
  expect(after.text).not.toContain('未读')
})

test('a login page left open while another tab signed in goes on as that tab did', async () => {
  const phone = newPhone()
  const browser = await registeredBrowser(phone)
  const stale = await browser.post(at('/login'), { account: phone, password: goodPassword, _token: 'of before' })
  expect(stale).toMatchObject({ status: 303, location: at('/account') })
})

test('every page stands in 长辈版 too', async () => {
  const browser = newBrowser()
  browser.cookies.set('mode', 'elder')
  for (const path of ['/register', '/login']) expect((await browser.get(at(path))).html).toContain('data-mode="elder"')
})
