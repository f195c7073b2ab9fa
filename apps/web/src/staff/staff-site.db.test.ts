import { randomUUID } from 'node:crypto'
import { showOpenapi, staffEndpoints, type SessionState, type Verification } from '@anju/contract/staff'
import { advanceClock, testDatabase } from '@anju/testkit'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lastCode, Officer, signedIn, type StaffSite, staffSite, submittedVerification } from './staff-site.testing.ts'

const db = await testDatabase()
let site: StaffSite
let isFull = false

beforeAll(async () => {
  site = await staffSite(db, async () => (isFull ? { allowed: false, retryAfterSeconds: 42 } : { allowed: true }))
})
beforeEach(async () => {
  await advanceClock(db, '2 minutes')
  site.log.length = 0
})

const json = async <T>(response: Response | Promise<Response>): Promise<T> => (await response).json() as Promise<T>
const codeOf = async (response: Response | Promise<Response>) => {
  const answer = await response
  return answer.ok ? answer.status : (await json<{ code: string }>(answer)).code
}

describe('the interface', () => {
  const mounted = () => {
    const real = site.app.routes.filter((one) => one.path.startsWith('/api/v1/') && !['ALL'].includes(one.method))
    return new Set(real.map((one) => `${one.method} ${one.path}`))
  }
  const declared = [...staffEndpoints, showOpenapi].map(
    ({ method, path }) => `${method.toUpperCase()} /api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
  )

  it('mounts exactly what the contract tells', () => {
    expect([...mounted()].toSorted()).toEqual(declared.toSorted())
  })

  it('describes exactly what it mounts', async () => {
    const document = await json<{ openapi: string; paths: Record<string, object> }>(
      new Officer(site.app).get('/openapi.json'),
    )
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    )
    expect(document.openapi).toBe('3.1.0')
    expect(told.toSorted()).toEqual(declared.toSorted())
  })

  it('is shut to visitors but for signing in', async () => {
    const visitor = new Officer(site.app)
    for (const endpoint of staffEndpoints) {
      const path = endpoint.path.replaceAll(/\{\w+\}/g, randomUUID())
      const answer = await visitor.send(
        endpoint.method.toUpperCase(),
        `/api/v1${path}`,
        endpoint.method === 'get' ? undefined : {},
        {
          'idempotency-key': randomUUID(),
        },
      )
      if ('open' in endpoint) expect([endpoint.id, answer.status < 500]).toEqual([endpoint.id, true])
      else expect([endpoint.id, answer.status]).toEqual([endpoint.id, 401])
    }
  })

  it('tells a broken cursor on every list by the same code', async () => {
    const officer = await signedIn(db, site)
    for (const list of ['/verifications', '/pre-applications', '/pre-applications?view=decided', '/cases']) {
      const answer = await officer.get(`${list}${list.includes('?') ? '&' : '?'}cursor=AAAA`)
      const fieldErrors = [{ path: 'cursor', code: 'cursor.malformed' }]
      expect([list, answer.status]).toEqual([list, 422])
      expect(await answer.json()).toMatchObject({ code: 'form.invalid', fieldErrors })
    }
  })

  it('answers 4xx to anything that is sent, never 500', async () => {
    const officer = await signedIn(db, site)
    const bodies = [
      '',
      '{',
      '[]',
      'null',
      '"x"',
      '{"version":"1"}',
      '{"version":1e99}',
      '{"a":"\\u0000"}',
      '{"login":"\\ud800"}',
    ]
    for (const endpoint of staffEndpoints.filter((one) => one.id !== 'signOut' && one.id !== 'lock')) {
      for (const id of ['nothing', randomUUID(), "1' or '1'='1", '%00', '..%2f..']) {
        const path = `/api/v1${endpoint.path.replaceAll(/\{\w+\}/g, encodeURIComponent(id))}`
        const queries = [
          '',
          '?limit=0',
          '?limit=x',
          '?cursor=AAAA',
          '?view=none',
          '?size=huge',
          '?a=1',
          '?area=%27',
          '?idDocumentType=%00',
        ]
        for (const sent of endpoint.method === 'get' ? queries : bodies) {
          const isGet = endpoint.method === 'get'
          const url = isGet ? path + sent : path
          const answer = await officer.send(endpoint.method.toUpperCase(), url, isGet ? undefined : sent, {
            'idempotency-key': randomUUID(),
          })
          expect([endpoint.id, url, sent, answer.status < 500]).toEqual([endpoint.id, url, sent, true])
          if (answer.status >= 400 && answer.status !== 404) {
            expect(answer.headers.get('content-type')).toContain('application/problem+json')
          }
        }
      }
    }
    expect(site.log.filter((line) => !line.includes('"msg":"request"'))).toEqual([])
  })

  it('says problems as problem+json, with Chinese words and the request id', async () => {
    const answer = await new Officer(site.app).get('/me')
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({
      code: 'sign-in.required',
      status: 401,
      detail: '请先登录',
      requestId: answer.headers.get('x-request-id'),
    })
    expect(await codeOf(new Officer(site.app).get('/nowhere'))).toBe('not-found')
  })
})

describe('a method that an address does not take', () => {
  const own = { 'sec-fetch-site': 'same-origin' }
  it.each([
    ['DELETE', '/api/v1/me', 'GET, HEAD, OPTIONS'],
    ['GET', '/api/v1/session/sign-in', 'POST, OPTIONS'],
    ['HEAD', '/api/v1/session/sign-in', 'POST, OPTIONS'],
    ['PUT', '/api/v1/verifications/00000000-0000-7000-8000-000000000000/approve', 'POST, OPTIONS'],
    ['POST', '/api/v1/openapi.json', 'GET, HEAD, OPTIONS'],
    ['POST', '/verifications', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/readyz', 'GET, HEAD, OPTIONS'],
  ])('%s %s is 405 with the list of those it takes', async (method, path, allow) => {
    const answer = await site.app.request(path, { method, headers: own })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow])
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const text = await answer.text()
    if (method !== 'HEAD') expect(JSON.parse(text)).toMatchObject({ status: 405, code: 'method.not-allowed' })
  })

  it('is told apart from an address that does not exist, and OPTIONS answers without a session', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'OPTIONS']) {
      const answer = await site.app.request('/api/v1/nowhere', { method, headers: own })
      expect([method, await codeOf(answer)]).toEqual([method, 'not-found'])
    }
    const options = await site.app.request('/api/v1/me', { method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    const [head, get] = ['HEAD', 'GET'].map((method) => site.app.request('/verifications', { method }))
    expect((await head)?.status).toBe((await get)?.status)
  })
})

describe('too many requests of a network', () => {
  it('are 429 with the wait, whatever is asked; health checks and the page go on', async () => {
    isFull = true
    for (const [method, path] of [
      ['GET', '/api/v1/session'],
      ['POST', '/api/v1/session/sign-in'],
    ] as const) {
      const answer = await site.app.request(path, { method, headers: { 'sec-fetch-site': 'same-origin' } })
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '42'])
      expect(await answer.json()).toMatchObject({ code: 'limit.reached', detail: '操作太频繁，请 42 秒后再试' })
    }
    for (const path of ['/healthz', '/readyz', '/']) expect((await site.app.request(path)).status).toBe(200)
    isFull = false
  })
})

describe('the log', () => {
  it('has one line per request, of patterns and kinds, and nothing that was sent', async () => {
    const number = '11010519491231002X'
    const officer = await signedIn(db, site)
    site.log.length = 0
    await officer.get(`/verifications/${randomUUID()}?q=${number}`)
    await officer.get(`/verifications?cursor=${number}`)
    await officer.post('/search', { text: number })
    await officer.post('/search', `{"text":"${number}`)
    await officer.send('GET', `/api/v1/${number}`, undefined, { 'x-request-id': number, 'user-agent': number })
    await site.app.request(`/pre-applications/${number}`)
    const lines = site.log.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map(({ method, route, status, actor }) => [method, route, status, actor])).toEqual([
      ['GET', '/api/v1/verifications/:id', 404, 'officer'],
      ['GET', '/api/v1/verifications', 422, 'officer'],
      ['POST', '/api/v1/search', 200, 'officer'],
      ['POST', '/api/v1/search', 400, 'officer'],
      ['GET', '/*', 404, 'officer'],
      ['GET', '/*', 200, 'visitor'],
    ])
    expect(site.log.join('')).not.toContain(number.slice(0, 17))
  })
})

describe('signing in', () => {
  it('goes by password and code, and tells the state at every step', async () => {
    const officer = new Officer(site.app)
    const state = async () => (await json<SessionState>(officer.get('/session'))).state
    expect(await state()).toBe('signed-out')
    await officer.post('/session/sign-in', { login: 'zb-street', password: 'Shihua-4827-Tonglu' })
    expect(await state()).toBe('code-sent')
    const wrong = await officer.post('/session/second-factor', { code: '000000' })
    expect([422, 200]).toContain(wrong.status)
    const done = await officer.post('/session/second-factor', { code: await lastCode(db, site.office) })
    const [cookie = ''] = done.headers.getSetCookie().filter((one) => one.startsWith('__Host-s_sid='))
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part)
    expect(await state()).toBe('signed-in')
    expect(await json(officer.get('/me'))).toMatchObject({
      officer: { login: 'zb-street', name: '王示范', phone: '138****0101' },
      city: { code: '370300', name: '淄博市', provinceName: '山东省' },
      agency: { name: '公园街道窗口', level: 'street' },
      roles: ['acceptor', 'verifier'],
      queues: { preApplications: { open: 0 }, verifications: { open: 0 }, cases: { total: 0 } },
      calendarKnownUntil: '2026-12-31',
    })
    expect((await officer.post('/session/sign-out')).status).toBe(204)
    expect(await state()).toBe('signed-out')
    expect(await codeOf(officer.get('/me'))).toBe('sign-in.required')
  })

  it('locks when nothing is done, and looking at the state or in the background does not count', async () => {
    const officer = await signedIn(db, site)
    for (let i = 0; i < 4; i += 1) {
      await advanceClock(db, '4 minutes')
      await officer.get('/session')
      await officer.send('GET', '/api/v1/me', undefined, { 'x-background': '1' })
    }
    expect(await codeOf(officer.get('/me'))).toBe('session.locked')
    expect(await json(officer.get('/session'))).toMatchObject({ state: 'locked', officerName: '王示范' })
    expect(await codeOf(officer.post('/session/unlock', { password: 'wrong' }))).toBe('officer.password-wrong')
    expect(await codeOf(officer.post('/session/unlock', { password: 'Shihua-4827-Tonglu' }))).toBe(200)
    expect(await codeOf(officer.get('/me'))).toBe(200)
    expect((await officer.post('/session/lock')).status).toBe(204)
    expect(await codeOf(officer.get('/me'))).toBe('session.locked')
  })
})

describe('what comes from elsewhere', () => {
  it('is refused by Sec-Fetch-Site, by Origin, and without both by the token', async () => {
    const officer = await signedIn(db, site)
    const own = officer.headers
    const tries: [Record<string, string>, string | number][] = [
      [{ 'sec-fetch-site': 'cross-site' }, 'origin.foreign'],
      [{ 'sec-fetch-site': 'same-site' }, 'origin.foreign'],
      [{ origin: 'https://elsewhere.example' }, 'origin.foreign'],
      [{}, 'origin.foreign'],
      [{ 'x-csrf': 'made-up' }, 'origin.foreign'],
      [{ origin: 'http://localhost:3001' }, 200],
    ]
    const { csrf } = await json<{ csrf: string }>(officer.get('/session'))
    tries.push([{ 'x-csrf': csrf }, 200])
    for (const [headers, expected] of tries) {
      officer.headers = headers
      expect([headers, await codeOf(officer.post('/search', { text: 'nobody' }))]).toEqual([headers, expected])
    }
    officer.headers = own
    const plain = await officer.send('POST', '/api/v1/search', 'text=x', { 'content-type': 'text/plain' })
    expect(await codeOf(plain)).toBe('body.type')
  })
})

describe('the page', () => {
  it('is the console at every address, with a policy that lets nothing foreign in', async () => {
    const nonces = new Set<string>()
    for (const path of ['/', '/verifications', '/pre-applications/abc']) {
      const answer = await site.app.request(path)
      const policy = answer.headers.get('content-security-policy') ?? ''
      const [, nonce = ''] = /style-src 'self' 'nonce-([^']+)'/.exec(policy) ?? []
      const text = await answer.text()
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(text).toContain(`<meta name="csp-nonce" content="${nonce}">`)
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(text).not.toMatch(/<script(?![^>]*src=)/)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
    expect((await site.app.request('/favicon.ico')).status).toBe(404)
    expect((await site.app.request('/healthz')).status).toBe(200)
  })

  it('lets no answer be framed, sniffed or stored', async () => {
    const answer = await (await signedIn(db, site)).get('/me')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

describe('实名审核 over REST', () => {
  const first = async (officer: Officer): Promise<string> => {
    const listed = await json<{ rows: { id: string; name: string; idDocumentNumber: string }[] }>(
      officer.get('/verifications'),
    )
    const [row] = listed.rows
    if (!row) throw new Error('nothing in the queue')
    expect(row).toMatchObject({ name: '张*例', idDocumentNumber: expect.stringContaining('**********') })
    return row.id
  }

  it('goes from the masked queue over the claim to the decision, once', async () => {
    await submittedVerification(site.office)
    const officer = await signedIn(db, site)
    const id = await first(officer)
    const masked = await json<Verification>(officer.get(`/verifications/${id}`))
    expect(masked).toMatchObject({
      masked: true,
      typed: { name: '张*例' },
      acts: [{ act: 'claim', allowed: true }, {}, {}, {}],
    })
    const [photo] = masked.photos
    expect(await codeOf(officer.get(`/files/${photo?.fileId}`))).toBe('claim.required')
    const claimed = await json<Verification>(officer.post(`/verifications/${id}/claim`))
    expect(claimed).toMatchObject({ masked: false, typed: { name: '张样例', idDocumentNumber: '11010519491231002X' } })
    const picture = await officer.get(`/files/${photo?.fileId}?size=thumbnail`)
    expect(picture.status).toBe(200)
    expect(picture.headers.get('content-type')).toBe('image/jpeg')
    expect(picture.headers.get('cache-control')).toBe('no-store')
    expect(await codeOf(officer.post(`/verifications/${id}/approve`, { version: claimed.version }))).toBe(
      'body.invalid',
    )
    const faults = [{ item: 'back', code: 'covered', note: '有效期被挡住' }]
    const returned = await officer.decide(`/verifications/${id}/return`, { version: claimed.version, faults })
    expect(await json(returned)).toMatchObject({
      state: { code: 'returned' },
      decision: { officerName: '王示范', faults: ['背面：有遮挡。有效期被挡住'] },
    })
    const again = await officer.decide(`/verifications/${id}/return`, { version: claimed.version, faults })
    expect(again.status).toBe(200)
    expect(await codeOf(officer.decide(`/verifications/${id}/approve`, { version: claimed.version }))).toBe(
      'state.conflict',
    )
    const journal = await json<{ entries: { words: string; who: string }[] }>(
      officer.get(`/verifications/${id}/journal`),
    )
    expect(journal.entries.map((one) => one.words)).toEqual(
      expect.arrayContaining(['不通过', '领取', '打开', '提交实名认证']),
    )
    expect(JSON.stringify(journal)).not.toContain('张样例')
  })
})
