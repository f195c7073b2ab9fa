import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { formLimits, readForm } from './form.ts'
import { formToken } from './form-token.ts'
import type { SiteContext, SiteEnv, Visit } from './visit.ts'

/** A door with nothing but a form: the token is signed by a plain function, which is all the form needs of the keys. */
function door() {
  const app = new Hono<SiteEnv>()
  const keys = {
    sign: (purpose: string, value: string) => createHash('sha256').update(`${purpose}|${value}`).digest(),
  }
  const visit = {
    ctx: { actor: { kind: 'citizen', accountId: 'a', sessionId: 's' }, ports: { keys } },
  } as unknown as Visit
  app.use(async (c, next) => {
    c.set('visit', visit)
    return next()
  })
  app.get('/token', (c) => c.text(formToken(c)))
  app.post('/form', async (c) => {
    const form = await readForm(c as SiteContext)
    if (!form.ok) return c.json(form.refusal, 400)
    const files = form.value.files('photo').map((f) => ({ name: f.name, size: f.bytes.length, truncated: f.truncated }))
    return c.json({ entries: form.value.entries, texts: form.value.texts('x'), files })
  })
  return app
}

const app = door()
const token = await (await app.request('/token')).text()

async function post(body: string | FormData, type?: string): Promise<unknown> {
  const response = await app.request('/form', {
    method: 'POST',
    body,
    ...(type ? { headers: { 'content-type': type } } : {}),
  })
  return response.json()
}

const multipartType = 'multipart/form-data; boundary=B'
const part = (rest: string): string => `--B\r\nContent-Disposition: form-data${rest}`

const urlencoded = (fields: Record<string, string>) =>
  post(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded')

function multipart(order: 'token-first' | 'file-first' | 'no-token', size = 10): FormData {
  const data = new FormData()
  const file = new File([new Uint8Array(size)], '照片.jpg', { type: 'image/jpeg' })
  if (order === 'token-first') data.append('_token', token)
  data.append('photo', file)
  if (order === 'file-first') data.append('_token', token)
  data.append('x', '一')
  data.append('x', '二')
  return data
}

test('a form with its token is read, with repeated fields', async () => {
  expect(await urlencoded({ _token: token, name: '阿卜杜·热合曼 𠮷' })).toEqual({
    entries: [['name', '阿卜杜·热合曼 𠮷']],
    texts: [],
    files: [],
  })
  expect(await post(multipart('token-first'))).toMatchObject({
    texts: ['一', '二'],
    entries: [
      ['x', '一'],
      ['x', '二'],
    ],
    files: [{ name: '照片.jpg', size: 10, truncated: false }],
  })
})

test.each([
  ['wrong', () => urlencoded({ _token: `${token}x`, name: 'x' })],
  ['absent', () => urlencoded({ name: 'x' })],
  ['absent beside a file', () => post(multipart('no-token'))],
])('a token that is %s is not that of this account', async (_case, ask) => {
  expect(await ask()).toMatchObject({ code: 'form.other-account' })
})

test('a token of an earlier session of the same account, or behind a file, asks for one more press', async () => {
  const earlier = `${'x'.repeat(43)}.${token.split('.')[1]}`
  expect(await urlencoded({ _token: earlier, name: 'x' })).toMatchObject({ code: 'form.token' })
  expect(await post(multipart('file-first'))).toMatchObject({ code: 'form.token' })
})

test('a file is cut at 4 MiB and says so', async () => {
  expect(await post(multipart('token-first', formLimits.file))).toMatchObject({
    files: [{ size: formLimits.file, truncated: false }],
  })
  expect(await post(multipart('token-first', formLimits.file + 1))).toMatchObject({ files: [{ truncated: true }] })
})

test('text that cannot be stored is cleaned before any rule sees it', async () => {
  const answer = await urlencoded({ _token: token, a: 'x\u0000y\u0007', b: 'one\r\ntwo', c: '\ud83d' })
  expect(answer).toMatchObject({
    entries: [
      ['a', 'xy'],
      ['b', 'one\ntwo'],
      ['c', '\ufffd'],
    ],
  })
})

test.each([
  [
    'a body that is cut in the middle of a file',
    '--B\r\nContent-Disposition: form-data; name="_token"\r\n\r\nTOKEN\r\n--B\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\nabc',
    'multipart/form-data; boundary=B',
  ],
  ['a text without a name', `${part('')}\r\n\r\nx\r\n--B--\r\n`, multipartType],
  ['a file without a name', `${part('; filename="a.jpg"')}\r\n\r\nx\r\n--B--\r\n`, multipartType],
  [
    'a file without a name behind its token',
    `${part('; name="_token"')}\r\n\r\nTOKEN\r\n${part('; filename="a.jpg"')}\r\n\r\nx\r\n--B--\r\n`,
    multipartType,
  ],
  ['no boundary', 'x', 'multipart/form-data'],
  ['nothing that is multipart', 'rubbish', 'multipart/form-data; boundary=B'],
  [
    'a header without an end',
    `--B\r\nContent-Disposition: form-data; name="${'x'.repeat(90_000)}`,
    'multipart/form-data; boundary=B',
  ],
])('%s is refused and the process lives', async (_case, body, type) => {
  expect(await post(body.replace('TOKEN', token), type)).toMatchObject({
    code: expect.stringMatching(/^(body|form)\./),
  })
  expect(await urlencoded({ _token: token, name: 'still here' })).toMatchObject({ entries: [['name', 'still here']] })
})

test('too many fields and other types are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: formLimits.fields + 2 }, (_, i) => [`f${i}`, 'x']))
  expect(await urlencoded({ _token: token, ...many })).toMatchObject({ code: 'body.too-large' })
  expect(await urlencoded({ _token: token, big: 'x'.repeat(formLimits.texts) })).toMatchObject({
    code: 'body.too-large',
  })
  const repeated = `_token=${encodeURIComponent(token)}&${'x=1&'.repeat(formLimits.fields)}`
  expect(await post(repeated, 'application/x-www-form-urlencoded')).toMatchObject({ code: 'body.too-large' })
  expect(await post('{}', 'application/json')).toMatchObject({ code: 'body.type' })
})

test('all texts of a multipart form together are limited too', async () => {
  const texts = (count: number) => {
    const data = new FormData()
    data.append('_token', token)
    for (let n = 0; n < count; n++) data.append(`f${n}`, 'x'.repeat(60_000))
    return post(data)
  }
  expect(await texts(4)).toHaveProperty('entries')
  expect(await texts(5)).toMatchObject({ code: 'body.too-large' })
})
