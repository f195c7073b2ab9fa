import type { Ctx } from '@anju/core'
import { findSession } from '@anju/core/accounts'
import type { MayAsk } from '@anju/core/limits'
import type { TestDatabase } from '@anju/testkit'
import { testOffice, type TestOffice } from '@anju/testkit/context'
import type { Hono } from 'hono'
import { openLog } from '../log.ts'
import { networks } from '../http/network.ts'
import type { SiteEnv } from '../http/visit.ts'
import { citizenApp } from './app.ts'

const origin = 'https://gzf.example.org'

/** The citizen site over a test database, asked without a network. */
export type TestSite = {
  app: Hono<SiteEnv>
  office: TestOffice
  browser(address?: string): Browser
  /** What the site logs in production. */
  log: string[]
}

export async function testSite(
  database: TestDatabase,
  ports: Partial<Ctx['ports']> = {},
  mayAsk: MayAsk = async () => ({ allowed: true }),
): Promise<TestSite> {
  const office = await testOffice(database, ports)
  const { db, jobs, ports: allPorts, cities } = office.ctx({ db: database.citizen })
  const baseCtx = { db, jobs, ports: allPorts, cities }
  const log: string[] = []
  const app = citizenApp({
    origin,
    baseCtx,
    bankCtx: allPorts.bank && { db: database.worker, jobs, ports: allPorts, cities },
    findSession: (token) => findSession(baseCtx, token),
    asset: (name) => `/assets/${name}`,
    networkOf: networks([], true),
    mayAsk,
    readiness: { isReady: async () => true },
    log: openLog('production', { write: (line) => void log.push(line) }),
  })
  return { app, office, log, browser: (address = '203.0.113.7') => new Browser(app, address) }
}

/** A page as it came. */
export type Page = { status: number; location: string | null; headers: Headers; html: string; text: string }

/** What is filled in; a repeated field has a list. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>' }
const plain = (text: string): string => text.replaceAll(/&(amp|quot|#39|lt|gt);/g, (sign) => signs[sign] ?? sign)

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
  post(path: string, fields: Fields): Promise<Page> {
    const body = new URLSearchParams(this.#filled(path, fields))
    return this.#ask(path, { method: 'POST', body, headers: { origin, 'sec-fetch-site': 'same-origin' } })
  }

  /** What a script sends in the background while somebody types. */
  autosave(path: string, fields: Fields): Promise<Page> {
    const body = new URLSearchParams(this.#filled(path, fields))
    const headers = { origin, 'sec-fetch-site': 'same-origin', 'x-autosave': '1' }
    return this.#ask(path, { method: 'POST', body, headers }, false)
  }

  /** The same, and on to where it leads. */
  async submit(path: string, fields: Fields): Promise<Page> {
    const answer = await this.post(path, fields)
    return answer.location ? this.get(answer.location) : answer
  }

  /** Send a form with files; `to` is the address of the pressed button when it is not the form's own. */
  upload(
    path: string,
    { fields = {}, files = {}, to = path }: { fields?: Fields; files?: Record<string, File>; to?: string },
  ): Promise<Page> {
    const body = new FormData()
    for (const [name, value] of this.#filled(path, fields)) body.append(name, value)
    for (const [name, file] of Object.entries(files)) body.append(name, file)
    return this.#ask(to, { method: 'POST', body, headers: { origin, 'sec-fetch-site': 'same-origin' } })
  }

  /** The hidden fields of the page's form, the typed ones in their place. */
  #filled(path: string, fields: Fields): [string, string][] {
    const typed = Object.entries(fields).flatMap(([name, texts]) =>
      [texts].flat().map((text): [string, string] => [name, text]),
    )
    const form = this.#last.split('<form').find((one) => one.includes(`action="${path}"`)) ?? ''
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)]
    const kept = hidden.map(([, name = '', value = '']): [string, string] => [plain(name), plain(value)])
    return [...kept.filter(([name]) => !(name in fields)), ...typed]
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
      .replaceAll('<wbr>', '')
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
