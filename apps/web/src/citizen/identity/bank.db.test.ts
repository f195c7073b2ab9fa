import { judgeSignature, signatureOf } from '@anju/adapters/bank'
import type { BankAnswer, BankGateway, BankQuestion } from '@anju/core'
import { freezeClock, testDatabase, testNow } from '@anju/testkit'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Browser, testSite } from '../browser.testing.ts'
import { citizenOn, errorsOn, faultsOf, form as photosForm, home, realNameSite, three } from './real-name.testing.ts'

const secret = 'the-secret-of-a-bank-in-tests'
const asked: BankQuestion[] = []
let says: BankAnswer | undefined
const bank: BankGateway = {
  ask: async (question) => {
    asked.push(question)
    return says
  },
  judge: (call, now) => judgeSignature(secret, call, now),
}

const db = await testDatabase()
const site = await realNameSite(db, { bank })
const form = `${home}/bank`
const result = `${form}/result`

/** Nobody else is this person. */
let given = 0
const filled = () => ({
  name: '张样例',
  idDocumentType: 'passport',
  issuingCountry: 'FR',
  idDocumentNumber: `12AB${34567 + (given += 1)}`,
  cardNumber: '6200 0000 0000 0005',
  phone: '159 0000 8888',
  consent: 'yes',
})

beforeEach(async () => {
  await freezeClock(db, testNow)
  asked.length = 0
  says = 'matched'
})

async function citizen(): Promise<Browser> {
  const browser = await citizenOn(site)
  await browser.get(form)
  return browser
}

/** The same citizen, with the form still open. */
async function otherTab(browser: Browser): Promise<Browser> {
  const tab = site.browser()
  for (const [name, value] of browser.cookies) tab.cookies.set(name, value)
  await tab.get(form)
  return tab
}

async function call(id: string, body: string, more: { secret?: string; offset?: number; headers?: object } = {}) {
  const [row] = await db.sql<{ now: Date }>('select app_now() as now')
  const timestamp = String(Math.floor((row?.now.getTime() ?? 0) / 1000) + (more.offset ?? 0))
  const signature = signatureOf(more.secret ?? secret, timestamp, body)
  const answer = await site.app.request(`https://gzf.example.org/api/v1/bank-verifications/${id}/result`, {
    method: 'POST',
    headers: { 'X-Anju-Timestamp': timestamp, 'X-Anju-Signature': signature, ...more.headers },
    body,
  })
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}

describe('the way', () => {
  test('two cards, the form in plain words, 信息一致: 已认证', async () => {
    const browser = await citizen()
    const ways = await browser.get(home)
    expect(ways.text).toMatch(/证件照片认证.*1-3个工作日.*银行用户认证.*当场有结果。 不扣款。/)
    const page = await browser.get(form)
    for (const words of [
      '银行用户认证',
      '姓名',
      '证件类型',
      '证件号码',
      '银行卡号',
      '银行预留手机号',
      '姓名、证件类型、证件号码、银行卡号、银行预留手机号，只用来核对是不是您本人。银行只回答“一致”或“不一致”。',
      '我同意把这些内容发给银行核对',
      '提交信息',
      '改用证件照片认证',
    ]) {
      expect(page.text).toContain(words)
    }
    expect(page.html).not.toContain('drivingLicence')
    const tab = await otherTab(browser)
    const done = await browser.post(form, filled())
    expect([done.status, done.location]).toEqual([303, result])
    expect((await browser.get(result)).location).toBe(home)
    const verified = await browser.get(home)
    expect(verified.text).toMatch(/已认证.*认证方式 银行用户认证.*姓名 张\*例/)
    expect((await browser.get(form)).location).toBe(home)
    expect((await tab.post(form, filled())).location).toBe(home)
    expect((await browser.get('/370300/account')).text).toMatch(/实名状态 已认证/)
    for (const one of [ways, page, verified]) {
      expect(await faultsOf(one)).toEqual([])
      expect(one.headers.get('cache-control')).toBe('no-store')
    }
  })

  test('visitors sign in first; without a bank neither the card nor the pages are there', async () => {
    expect((await site.browser().get(form)).location).toBe(`/370300/login?to=${encodeURIComponent(form)}`)
    const without = await testSite(db)
    const browser = await citizenOn(without)
    expect((await browser.get(home)).text).not.toContain('银行')
    expect((await browser.get(photosForm)).text).not.toContain('银行')
    expect((await browser.get(form)).status).toBe(404)
    const answer = await without.app.request('https://gzf.example.org/api/v1/bank-verifications/x/result', {
      method: 'POST',
    })
    expect(answer.status).toBe(404)
  })

  test('信息不一致: which field is not said, the tries left are, and the way by photos is open', async () => {
    const browser = await citizen()
    says = 'mismatched'
    const first = filled()
    expect((await browser.post(form, first)).location).toBe(result)
    const page = await browser.get(result)
    expect(page.text).toMatch(/信息不一致.*今天还可以核对 2 次.*银行不说明是哪一项.*尾号 0005/)
    expect(page.text).toMatch(/重新填写 改用证件照片认证/)
    expect(await faultsOf(page)).toEqual([])
    const again = await browser.get(form)
    expect(again.html).toContain(`value="${first.idDocumentNumber}"`)
    expect(again.html).toContain('value="15900008888"')
    expect(again.html).toMatch(/name="cardNumber" aria-describedby="[^"]*" value=""/)
    expect(again.text).toContain('上次填的卡尾号是 0005')
    const tab = await otherTab(browser)
    for (const last of [6, 7]) {
      await browser.get(form)
      await browser.post(form, { ...first, phone: `1590000888${last}` })
    }
    expect((await browser.get(form)).location).toBe(result)
    const over = await browser.get(result)
    expect(over.text).toContain('今天已经核对了 3 次，明天可以再试')
    expect(over.text).not.toContain('重新填写')
    expect((await browser.get(home)).text).toContain('今天的次数已用完')
    const fourth = await tab.post(form, { ...first, phone: '15900008889' })
    expect([fourth.status, fourth.headers.get('retry-after')]).toEqual([429, String(14.5 * 3_600)])
    expect(fourth.text).toMatch(/这次没有核对成.*今天已经核对了 3 次，明天可以再试/)
    expect(fourth.html).toContain('value="15900008889"')
    expect(asked).toHaveLength(3)
  })

  test('等待银行答复: the page says what happens next, and the same link shows the news', async () => {
    const browser = await citizen()
    says = 'pending'
    await browser.post(form, filled())
    const page = await browser.get(result)
    expect(page.text).toMatch(
      /等待银行答复.*会发短信到 159\*\*\*\*\d{4}.*最晚等到 3月3日 09:30 ，还没有答复.*查看结果 改用证件照片认证/,
    )
    expect(page.html).toContain(`href="${result}">查看结果`)
    expect(await faultsOf(page)).toEqual([])
    expect((await browser.get(form)).location).toBe(result)
    expect((await browser.get(home)).text).toMatch(/银行用户认证 正在等银行答复.*查看结果/)
    expect((await browser.get('/370300/account')).text).toContain('实名状态 等待银行答复')
    await browser.get(result)
    expect((await browser.get(result)).status).toBe(200)
    expect((await call(asked[0]?.id ?? '', '{"result":"matched"}')).status).toBe(200)
    expect((await browser.get(result)).location).toBe(home)
    expect((await browser.get('/370300/account/messages')).text).toContain('实名认证通过')
  })

  test('no answer: 503, everything stays, the card too; the same button asks under the same id', async () => {
    const browser = await citizen()
    says = undefined
    const fields = filled()
    const page = await browser.post(form, fields)
    expect(page.status).toBe(503)
    expect(page.headers.get('retry-after')).toBe('120')
    expect(page.text).toMatch(/这次没有核对成.*银行暂时没有答复.*不占今天的次数/)
    for (const value of ['张样例', fields.idDocumentNumber, '6200 0000 0000 0005', '159 0000 8888']) {
      expect(page.html).toContain(`value="${value}"`)
    }
    expect(page.html).toMatch(/name="consent" value="yes" checked/)
    expect(await faultsOf(page)).toEqual([])
    const later = await browser.get(form)
    expect(later.text).toContain('上次银行没有答复。填过的都还在，只需再填一次银行卡号。')
    expect(later.html).not.toContain('6200')
    says = 'matched'
    expect((await browser.post(form, fields)).location).toBe(result)
    expect(new Set(asked.map((one) => one.id)).size).toBe(1)
  })

  test('an account whose person is verified elsewhere is told so, and nobody is taken over', async () => {
    const fields = filled()
    const [first, second] = [await citizen(), await citizen()]
    await first.post(form, fields)
    await second.post(form, fields)
    const page = await second.get(result)
    expect(page.text).toMatch(/证件已在另一账号认证.*一个人只能在一个账号认证/)
    expect(await faultsOf(page)).toEqual([])
    expect((await second.get('/370300/account')).text).toContain('实名状态 填了一半')
  })

  test('while photos are under review the bank is offered, and whichever is first counts', async () => {
    const browser = await citizen()
    await browser.get(photosForm)
    const fields = filled()
    const { front, portrait } = three()
    await browser.upload(photosForm, { fields: { ...fields, city: '370300' }, files: { front, portrait } })
    const status = await browser.get(home)
    expect(status.text).toMatch(/照片提交成功.*不想等的，也可以用 银行用户认证 ，当场有结果/)
    const page = await browser.get(form)
    expect(page.html).toContain(`value="${fields.idDocumentNumber}"`)
    await browser.post(form, fields)
    expect((await browser.get(home)).text).toMatch(/已认证.*认证方式 银行用户认证/)
  })
})

describe('what is refused', () => {
  test('everything wrong stands in the summary and beside its field, and nothing typed is lost', async () => {
    const browser = await citizen()
    const page = await browser.post(form, {
      name: '"><b>',
      idDocumentType: 'residentIdCard',
      idDocumentNumber: '110105194912310021',
      cardNumber: '6200000000000006',
      phone: '123',
    })
    expect(page.status).toBe(422)
    expect(page.html).toContain('<title>错误：银行用户认证')
    expect(errorsOn(page).map((line) => line.split(' ')[0])).toEqual([
      'name',
      'idDocumentNumber',
      'cardNumber',
      'phone',
      'consent',
    ])
    expect(errorsOn(page)).toContain('cardNumber 银行卡号有误：最后一位与前面的数字对不上，请逐位对照卡面核对')
    expect(page.html).toMatch(/id="f-cardNumber-error"/)
    expect(page.html).toContain('value="6200000000000006"')
    expect(page.html).not.toContain('"><b>')
    expect(await faultsOf(page)).toEqual([])
    expect(asked).toEqual([])
  })

  test('更新 shows what another document asks for, with everything that was typed', async () => {
    const browser = await citizen()
    const { issuingCountry: _, ...fields } = filled()
    const updated = await browser.upload(form, { to: `${form}/update`, fields })
    expect(updated.text).toContain('签发国家或地区')
    expect(updated.html).toContain('value="6200 0000 0000 0005"')
    expect(await faultsOf(updated)).toEqual([])
    expect(asked).toEqual([])
  })

  test('a form without its token', async () => {
    const browser = await citizen()
    await browser.get(home)
    expect((await browser.post(form, filled())).status).toBe(403)
    expect(asked).toEqual([])
  })
})

describe('the bank’s own call', () => {
  const pending = async () => {
    const browser = await citizen()
    says = 'pending'
    await browser.post(form, filled())
    return { browser, id: asked.at(-1)?.id ?? '' }
  }

  test('needs no session, no token and no origin; a repeat is taken alike', async () => {
    const { browser, id } = await pending()
    const headers = { origin: 'https://bank.example', 'sec-fetch-site': 'cross-site', cookie: '__Host-c_sid=x' }
    const first = await call(id, '{"result":"mismatched"}', { headers })
    const second = await call(id, '{"result":"matched"}', { offset: 2 })
    expect([first.status, first.text, second.status, second.text]).toEqual([200, '{}', 200, '{}'])
    expect((await browser.get(result)).text).toContain('信息不一致')
  })

  test('forged, late, unknown and without a signature are refused with the same words', async () => {
    const { browser, id } = await pending()
    const body = '{"result":"matched"}'
    const answers = [
      await call(id, body, { secret: 'another secret' }),
      await call(id, body, { offset: -301 }),
      await call('0190a000-0000-7000-8000-000000000001', body),
      await call('%00', body),
      await call(id, body, { headers: { 'X-Anju-Signature': '' } }),
      await call(id, body, { headers: { 'X-Anju-Timestamp': '' } }),
    ]
    for (const { status, type, text } of answers) {
      expect([status, type]).toEqual([401, 'application/problem+json; charset=utf-8'])
      const { requestId: _, ...problem } = JSON.parse(text) as Record<string, unknown>
      expect(problem).toEqual({
        type: 'about:blank',
        title: 'identity.bank-call-refused',
        status: 401,
        code: 'identity.bank-call-refused',
        detail: '没有受理',
        fieldErrors: [],
      })
    }
    expect((await browser.get(result)).text).toContain('等待银行答复')
    const [row] = await db.sql(`select count(*)::int as n from audit_event where action = 'identity.refuse-bank-call'`)
    expect(row?.n).toBe(answers.length)
  })

  test('a body that is too large or holds no answer', async () => {
    const { id } = await pending()
    expect((await call(id, 'x'.repeat(5_000))).status).toBe(413)
    expect((await call(id, '{"result":"maybe"}')).status).toBe(400)
  })

  test('a bug is 500, and nothing of it is told', async () => {
    const { id } = await pending()
    const away = db.worker.tx
    Object.assign(db.worker, { tx: () => Promise.reject(new Error('a bug with 6200000000000005 in it')) })
    try {
      const answer = await call(id, '{"result":"matched"}')
      expect(answer.status).toBe(500)
      expect(answer.text).not.toContain('6200')
    } finally {
      Object.assign(db.worker, { tx: away })
    }
    expect((await call(id, '{"result":"matched"}')).status).toBe(200)
  })
})
