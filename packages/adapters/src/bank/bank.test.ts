import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readBankCard, readIdDocument, plainDate, readPersonName, readPhone } from '@anju/domain/kit'
import { afterEach, describe, expect, test } from 'vitest'
import { demoBankGateway } from './demo.ts'
import { httpBankGateway } from './http.ts'
import { judgeSignature, signatureOf } from './signature.ts'

const secret = 'secret-of-this-test-only'
const question = {
  id: '0190a000-0000-7000-8000-000000000001',
  name: '张样例',
  idType: 'residentIdCard',
  idNumber: '11010519491231002X',
  cardNumber: '6200000000000005',
  phone: '15900000000',
}

type Got = { method: string; path: string; headers: IncomingMessage['headers']; body: string }
type Respond = (got: Got, response: ServerResponse) => void

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A server of this machine that answers as a test says. */
async function serve(respond: Respond): Promise<{ url: string; got: Got[] }> {
  const got: Got[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
      got.push(one)
      respond(one, response)
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, got }
}

const says =
  (body: string, status = 200): Respond =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)

/** What the gateway was told, and what it let its operator know. */
async function askWith(respond: Respond, timeoutMs = 2_000) {
  const { url, got } = await serve(respond)
  const said: string[] = []
  const gateway = httpBankGateway({ url, secret, timeoutMs, onSilence: (why) => said.push(why) })
  return { answer: await gateway.ask(question), said, got }
}

describe('the gateway over http', () => {
  test.each(['matched', 'mismatched', 'pending'] as const)('asks once, signed, and takes %s', async (result) => {
    const { answer, said, got } = await askWith(says(JSON.stringify({ result, more: 1 })))
    expect([answer, said]).toEqual([result, []])
    const [one] = got
    expect([one?.method, one?.path, JSON.parse(one?.body ?? '')]).toEqual(['POST', '/verifications', question])
    const timestamp = String(one?.headers['x-anju-timestamp'])
    expect(Math.abs(Number(timestamp) * 1000 - Date.now())).toBeLessThan(60_000)
    const hmac = createHmac('sha256', secret).update(`${timestamp}.${one?.body}`).digest('hex')
    expect(one?.headers['x-anju-signature']).toBe(hmac)
  })

  test('a base address may have a path and an end of its own', async () => {
    const { url, got } = await serve(says('{"result":"matched"}'))
    await httpBankGateway({ url: `${url}/bank/v2/`, secret }).ask(question)
    expect(got[0]?.path).toBe('/bank/v2/verifications')
  })

  test.each<[string, Respond, RegExp]>([
    ['500', says('{"result":"matched"}', 500), /^status 500$/],
    ['a refusal', says('{"result":"matched"}', 422), /^status 422$/],
    ['broken JSON', says('{"result":"matched"'), /none that was agreed/],
    ['a page', says('<html>matched</html>'), /none that was agreed/],
    ['nothing', says(''), /none that was agreed/],
    ['null', says('null'), /none that was agreed/],
    ['a result nobody agreed on', says('{"result":"MATCHED"}'), /none that was agreed/],
    ['a result that is no text', says('{"result":["matched"]}'), /none that was agreed/],
    ['too much', says(`{"result":"matched","x":"${'a'.repeat(20_000)}"}`), /too long/],
    ['a redirect', (_, response) => response.writeHead(307, { location: '/elsewhere' }).end(), /TypeError|redirect/i],
    ['a cut link', (_, response) => response.destroy(), /SOCKET|ECONNRESET/],
    [
      'half an answer',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"result":"mat')
        setTimeout(() => response.destroy(), 20)
      },
      /TypeError|SOCKET|terminated/i,
    ],
  ])('%s is no answer', async (_, respond, why) => {
    const { answer, said, got } = await askWith(respond)
    expect(answer).toBeUndefined()
    expect(said).toEqual([expect.stringMatching(why)])
    expect(got).toHaveLength(1)
  })

  test('a gateway that hangs is given up in time, before its answer and in the middle of it', async () => {
    const begun = performance.now()
    const silent = await askWith(() => {}, 150)
    const slow = await askWith((_, response) => response.writeHead(200).write('{'), 150)
    expect([silent.answer, slow.answer]).toEqual([undefined, undefined])
    expect(silent.said).toEqual(['TimeoutError'])
    expect(performance.now() - begun).toBeLessThan(1_500)
  })

  test('nobody there is no answer', async () => {
    const said: string[] = []
    const { url } = await serve(says('{}'))
    for (const close of closers.splice(0)) close()
    const gateway = httpBankGateway({ url, secret, onSilence: (why) => said.push(why) })
    expect(await gateway.ask(question)).toBeUndefined()
    expect(said).toEqual(['ECONNREFUSED'])
  })

  test('what is let know never holds a part of the question', async () => {
    const echo: Respond = ({ body }, response) => response.end(`not json ${body}`)
    const { said } = await askWith(echo)
    expect(said.join()).not.toMatch(/6200|样例|4912|1590/)
  })
})

describe('a signature', () => {
  const now = new Date('2026-03-02T01:30:00.000Z')
  const body = '{"result":"matched"}'
  const signed = (timestamp: string) => ({ timestamp, signature: signatureOf(secret, timestamp, body), body })
  const seconds = (offset = 0) => String(now.getTime() / 1000 + offset)

  test('is HMAC-SHA-256 over timestamp.body, in hex', () => {
    const { signature } = signed('1')
    expect(signature).toBe(createHmac('sha256', secret).update(`1.${body}`).digest('hex'))
  })

  test.each([
    ['seconds', seconds()],
    ['milliseconds', String(now.getTime())],
    ['ISO 8601', '2026-03-02T01:30:00Z'],
    ['five minutes old', seconds(-300)],
    ['five minutes ahead', seconds(300)],
  ])('%s is taken', (_, timestamp) => {
    expect(judgeSignature(secret, signed(timestamp), now)).toBe('signed')
    const upper = { ...signed(timestamp), signature: signed(timestamp).signature.toUpperCase() }
    expect(judgeSignature(secret, upper, now)).toBe('signed')
  })

  test.each([
    ['older', seconds(-301)],
    ['further ahead', seconds(301)],
    ['no time', 'now'],
    ['none', ''],
    ['a local time', '2026-03-02T09:30:00+08:00'],
    ['NaN', 'NaN'],
  ])('%s is late', (_, timestamp) => {
    expect(judgeSignature(secret, signed(timestamp), now)).toBe('late')
  })

  test.each([
    ['of another secret', { ...signed(seconds()), signature: signatureOf('another secret', seconds(), body) }],
    ['of another body', { ...signed(seconds()), body: '{"result":"mismatched"}' }],
    ['of another time', { ...signed(seconds()), timestamp: seconds(1) }],
    ['empty', { ...signed(seconds()), signature: '' }],
    ['zeros', { ...signed(seconds()), signature: '0'.repeat(64) }],
    ['short', { ...signed(seconds()), signature: signed(seconds()).signature.slice(0, 62) }],
    ['not hex', { ...signed(seconds()), signature: 'z'.repeat(64) }],
  ])('%s is forged', (_, call) => {
    expect(judgeSignature(secret, call, now)).toBe('forged')
  })
})

describe('the demonstration bank', () => {
  const waits = { callMs: 20, againMs: 40 }
  const of = (result: string) => {
    const customer = demoBankGateway({ citizenUrl: 'http://127.0.0.1:1', secret }).customers.find(
      (one) => one.result === result,
    )
    if (!customer) throw new Error(`no ${result}`)
    const { result: _, ...rest } = customer
    return rest
  }

  test('knows invented customers whose data pass every check, no two alike', () => {
    const { customers } = demoBankGateway({ citizenUrl: 'http://127.0.0.1:1', secret })
    for (const { name, idType, idNumber, cardNumber, phone } of customers) {
      expect(readPersonName(name, 'name').ok && readBankCard(cardNumber).ok && readPhone(phone).ok).toBe(true)
      expect(readIdDocument({ type: idType, number: idNumber }, plainDate('2026-03-02')).ok).toBe(true)
      expect(name).toMatch(/样例|示例|示范|演示/)
    }
    for (const key of ['idNumber', 'cardNumber', 'phone'] as const) {
      expect(new Set(customers.map((one) => one[key])).size).toBe(customers.length)
    }
    const results = new Set(customers.map((one) => one.result))
    expect([...results].sort()).toEqual(['late', 'matched', 'mismatched', 'pending', 'unreachable'])
  })

  test('answers as its list says, and by every single value', async () => {
    const { gateway, close } = demoBankGateway({ citizenUrl: 'http://127.0.0.1:1', secret })
    closers.push(close)
    let asked = 0
    const ask = (more: object) => gateway.ask({ ...question, id: `q${(asked += 1)}`, ...more })
    expect(await ask(of('matched'))).toBe('matched')
    expect(await ask(of('mismatched'))).toBe('mismatched')
    expect(await ask(of('unreachable'))).toBeUndefined()
    expect(await ask(of('pending'))).toBe('pending')
    for (const wrong of [{ name: '别人' }, { cardNumber: '6200000000000005' }, { phone: '15900000001' }]) {
      expect(await ask({ ...of('matched'), ...wrong })).toBe('mismatched')
    }
    expect(await ask({})).toBe('mismatched')
  })

  test('calls back once for one question, by the signed way; a late one is refused first and comes again', async () => {
    const { url, got } = await serve((call, response) => {
      const { 'x-anju-timestamp': timestamp, 'x-anju-signature': signature } = call.headers
      const judged = judgeSignature(
        secret,
        { timestamp: String(timestamp), signature: String(signature), body: call.body },
        new Date(),
      )
      response.writeHead(judged === 'signed' ? 200 : 401, { 'x-judged': judged }).end()
    })
    const { gateway, close } = demoBankGateway({ citizenUrl: url, secret, waits })
    closers.push(close)
    await gateway.ask({ ...of('pending'), id: 'one' })
    await gateway.ask({ ...of('pending'), id: 'one' })
    await expect.poll(() => got.length).toBe(1)
    expect([got[0]?.path, got[0]?.body]).toEqual([
      '/api/v1/bank-verifications/one/result',
      '{"id":"one","result":"matched"}',
    ])
    await gateway.ask({ ...of('late'), id: 'two' })
    await expect.poll(() => got.length).toBe(3)
    const ages = got
      .slice(1)
      .map((call) => Math.round(Date.now() / 60_000 - Number(call.headers['x-anju-timestamp']) / 60))
    expect(ages).toEqual([6, 0])
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(got).toHaveLength(3)
  })
})
