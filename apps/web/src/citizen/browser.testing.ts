import type { Ctx } from '@anju/core'
import { findSession } from '@anju/core/accounts'
import type { TestDatabase } from '@anju/testkit'
import { testOffice, type TestOffice } from '@anju/testkit/context'
import type { Hono } from 'hono'
import pino from 'pino'
import { networks } from '../http/network.ts'
import type { SiteEnv } from '../http/visit.ts'
import { citizenApp } from './app.ts'

const origin = 'https://gzf.example.org'

/** The citizen site over a test database, asked without a network. */
export type TestSite = { app: Hono<SiteEnv>; office: TestOffice; browser(address?: string): Browser }

export async function testSite(database: TestDatabase, ports: Partial<Ctx['ports']> = {}): Promise<TestSite> {
  const office = await testOffice(database, ports)
  const { db, jobs, ports: allPorts, cities } = office.ctx({ db: database.citizen })
  const baseCtx = { db, jobs, ports: allPorts, cities }
  const app = citizenApp({
    origin,
    baseCtx,
    bankCtx: allPorts.bank && { db: database.worker, jobs, ports: allPorts, cities },
    findSession: (token) => findSession(baseCtx, token),
    asset: (name) => `/assets/${name}`,
    networkOf: networks([], true),
    readiness: { isReady: async () => true },
    log: pino({ level: 'silent' }),
  })
  return { app, office, browser: (address = '203.0.113.7') => new Browser(app, address) }
}

/** A page as it came. */
export type Page = { status: number; location: string | null; headers: Headers; html: string; text: string }

/** What a browser without scripts does: keeps cookies, sends forms with their hidden fields. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #app: Hono<SiteEnv>
  readonly #address: string
  #last = ''

  constructor(app: Hono<SiteEnv>, address: string) {
    this.#app = app
    this.#address = address
  }

  get(path: string): Promise<Page> {
    return this.#ask(path, { method: 'GET' })
  }

  /** Send the form of the page that was shown last and leads to this address, with these fields filled in. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Page> {
    const body = new URLSearchParams({ ...this.#hiddenOf(path), ...fields })
    return this.#ask(path, { method: 'POST', body, headers: { origin, 'sec-fetch-site': 'same-origin' } })
  }

  /** What a script sends in the background while somebody types. */
  autosave(path: string, fields: Readonly<Record<string, string>>): Promise<Page> {
    const body = new URLSearchParams({ ...this.#hiddenOf(path), ...fields })
    const headers = { origin, 'sec-fetch-site': 'same-origin', 'x-autosave': '1' }
    return this.#ask(path, { method: 'POST', body, headers }, false)
  }

  /** The same, and on to where it leads. */
  async submit(path: string, fields: Readonly<Record<string, string>>): Promise<Page> {
    const answer = await this.post(path, fields)
    return answer.location ? this.get(answer.location) : answer
  }

  /** Send a form with files; `to` is the address of the pressed button when it is not the form's own. */
  upload(
    path: string,
    {
      fields = {},
      files = {},
      to = path,
    }: { fields?: Record<string, string>; files?: Record<string, File>; to?: string },
  ): Promise<Page> {
    const body = new FormData()
    for (const [name, value] of Object.entries({ ...this.#hiddenOf(path), ...fields })) body.append(name, value)
    for (const [name, file] of Object.entries(files)) body.append(name, file)
    return this.#ask(to, { method: 'POST', body, headers: { origin, 'sec-fetch-site': 'same-origin' } })
  }

  #hiddenOf(path: string): Record<string, string> {
    const form = this.#last.split('<form').find((one) => one.includes(`action="${path}"`)) ?? ''
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)]
    return Object.fromEntries(hidden.map(([, name, value]) => [name ?? '', value ?? '']))
  }

  async #ask(path: string, init: RequestInit & { headers?: Record<string, string> }, isPage = true): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, ...(cookie ? { cookie } : {}), 'user-agent': 'test' }
    const remote = { incoming: { socket: { remoteAddress: this.#address, remotePort: 1, remoteFamily: 'IPv4' } } }
    const response = await this.#app.request(origin + path, { ...init, headers }, remote)
    for (const one of response.headers.getSetCookie()) this.#keep(one)
    const html = await response.text()
    if (html && isPage) this.#last = html
    const text = html
      .replaceAll(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
      .replaceAll('&nbsp;', ' ')
      .replaceAll(/\s+/g, ' ')
    return {
      status: response.status,
      location: response.headers.get('location'),
      headers: response.headers,
      html,
      text,
    }
  }

  #keep(line: string): void {
    const [pair = '', ...rest] = line.split('; ')
    const at = pair.indexOf('=')
    if (rest.includes('Max-Age=0')) this.cookies.delete(pair.slice(0, at))
    else this.cookies.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)))
  }
}
