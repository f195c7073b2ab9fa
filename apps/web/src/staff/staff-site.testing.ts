import { randomBytes, randomUUID } from 'node:crypto'
import { seedAgencies } from '@anju/core/agencies'
import { seedDemo } from '@anju/core/demo'
import { attachPhoto, saveDetails, submitVerification } from '@anju/core/identity'
import type { MayAsk } from '@anju/core/limits'
import { type TestDatabase, type TestOffice, testOffice } from '@anju/testkit'
import type { Hono } from 'hono'
import type { ApiEnv } from '../http/api.ts'
import { openLog } from '../log.ts'
import { networks } from '../http/network.ts'
import { staffApp } from './app.ts'

/** Steps that the tests of the staff site share. Never imported by the site itself. */

const origin = 'http://localhost:3001'
const idOf = (code: string) => `00000000-0000-8000-8000-${code.padStart(12, '0')}`

export type StaffSite = { app: Hono<ApiEnv>; office: TestOffice; log: string[] }

export async function staffSite(
  db: TestDatabase,
  mayAsk: MayAsk = async () => ({ allowed: true }),
): Promise<StaffSite> {
  const office = await testOffice(db)
  await db.sql(`insert into city (code, province_code, name, is_open) values ('370300', '370000', '淄博市', true)`)
  const desk = { address: '示范路 1 号', phone: '0533-0000000', hours: '工作日', is_active: true }
  const city = { ...desk, id: idOf('370300'), parent_id: null, level: 'city', name: '淄博市窗口' } as const
  const street = { ...desk, id: idOf('370303002'), parent_id: city.id, level: 'street', name: '公园街道窗口' } as const
  const areas = [city, street].map((one) => ({ area: one.id.slice(-12).replace(/^0+/, ''), agency_id: one.id }))
  await db.owner.tx((tx) => seedAgencies(tx, '370300', { agencies: [city, street], areas }))
  await seedDemo(office.ctx({ actor: { kind: 'system' }, city: '', db: db.owner }))
  const log: string[] = []
  const { actor: _actor, city: _city, requestId: _id, network: _network, ...base } = office.ctx({ db: db.staff })
  const app = staffApp({
    origin,
    baseCtx: base,
    assets: { href: (name) => `/assets/${name}` },
    networkOf: networks([], true),
    mayAsk,
    readiness: { isReady: async () => true },
    log: openLog('production', { write: (line) => void log.push(line) }),
    version: '1.0.0',
    passwordDays: 90,
  })
  return { app, office, log }
}

/** A browser of its own: keeps cookies and says where it comes from. */
export class Officer {
  readonly #app: Hono<ApiEnv>
  readonly #cookies = new Map<string, string>()
  /** What a browser adds; a test may take it away. */
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin', origin }

  constructor(app: Hono<ApiEnv>) {
    this.#app = app
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies
  }

  async send(method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
    const headers: Record<string, string> = { ...this.headers, ...more }
    if (body !== undefined) headers['content-type'] ??= 'application/json'
    headers.cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await this.#app.request(path, { method, headers, ...(body === undefined ? {} : { body: text }) })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = '', value = ''] = pair.split('=')
      if (value) this.#cookies.set(name, value)
      else this.#cookies.delete(name)
    }
    return response
  }

  get = (path: string) => this.send('GET', `/api/v1${path}`)
  post = (path: string, body?: unknown, more?: Record<string, string>) =>
    this.send('POST', `/api/v1${path}`, body ?? {}, more)
  decide = (path: string, body: unknown, key = randomUUID()) => this.post(path, body, { 'idempotency-key': key })
}

/** The code as the officer reads it on the phone. */
export async function lastCode(db: TestDatabase, office: TestOffice): Promise<string> {
  const [row] = await db.sql<{ id: string; params_ct: Buffer }>(
    'select id, params_ct from short_message where params_ct is not null order by created_at desc, id desc limit 1',
  )
  if (!row) throw new Error('no short message')
  const place = { table: 'short_message', column: 'params_ct', id: row.id }
  return JSON.parse(office.ports.keys.openText(place, row.params_ct)).code
}

export async function signedIn(
  db: TestDatabase,
  { app, office }: StaffSite,
  login = 'zb-street',
  password = 'Shihua-4827-Tonglu',
): Promise<Officer> {
  const officer = new Officer(app)
  const first = await officer.post('/session/sign-in', { login, password })
  if (first.status !== 200) throw new Error(await first.text())
  const second = await officer.post('/session/second-factor', { code: await lastCode(db, office) })
  if (second.status !== 200) throw new Error(await second.text())
  return officer
}

/** A citizen's verification, typed in, photographed and handed in. */
export async function submittedVerification(office: TestOffice, number = '11010519491231002X'): Promise<void> {
  const ctx = office.ctx({ actor: { kind: 'citizen', accountId: randomUUID(), sessionId: randomUUID() } })
  const details = { name: '张样例', idDocumentType: 'residentIdCard', issuingCountry: '', idDocumentNumber: number }
  const saved = await saveDetails(ctx, { ...details, city: '370300' })
  if (!saved.ok) throw new Error(saved.refusal.code)
  for (const slot of ['front', 'back', 'portrait'] as const) {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(2_000)])
    await attachPhoto(ctx, { slot, upload: { name: `${slot}.jpg`, bytes, truncated: false } })
  }
  const submitted = await submitVerification(ctx)
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.refusal))
}
