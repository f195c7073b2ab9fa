import { randomUUID } from 'node:crypto'
import type {
  AnswerOf,
  listVerifications,
  ReturnFault,
  SupplementItem,
  showPreApplication,
  showVerification,
} from '@anju/contract/staff'
import { type APIRequestContext, expect, request } from '@playwright/test'
import { citizenUrl, officerSession, staffUrl } from './places.ts'

export type Officer = {
  login: string
  password: string
  name: string
  roles: string[]
  division: string
  phone: string
}

/** The demonstration's officers as everybody is told about them. */
export async function officerOf(login: string): Promise<Officer> {
  const door = await request.newContext({ baseURL: citizenUrl })
  const all = (await (await door.get('/demo/staff.json')).json()) as Officer[]
  await door.dispose()
  const found = all.find((one) => one.login === login)
  if (!found) throw new Error(`no officer ${login}`)
  return found
}

type Verification = AnswerOf<typeof showVerification>
type PreApplication = AnswerOf<typeof showPreApplication>

/** An officer's acts through the staff interface, for what a test needs before it begins. */
export class Office {
  readonly #api: APIRequestContext

  private constructor(api: APIRequestContext) {
    this.#api = api
  }

  static async open(login = 'zb-district'): Promise<Office> {
    const options = { baseURL: staffUrl, extraHTTPHeaders: { Origin: staffUrl } }
    return new Office(await request.newContext({ ...options, storageState: officerSession(login) }))
  }

  close = (): Promise<void> => this.#api.dispose()

  /** 通过. */
  async approve(idNumber: string): Promise<void> {
    const { id, version } = await this.#claimVerification(idNumber)
    await this.#post<Verification>(`/verifications/${id}/approve`, { version })
  }

  /** 不通过, with what is not right. */
  async sendBack(idNumber: string, faults: readonly ReturnFault[]): Promise<void> {
    const { id, version } = await this.#claimVerification(idNumber)
    await this.#post<Verification>(`/verifications/${id}/return`, { version, faults })
  }

  /** 受理登记. */
  async accept(number: string): Promise<void> {
    const { id, version } = await this.#claimPreApplication(number)
    await this.#post<PreApplication>(`/pre-applications/${id}/accept`, { version })
  }

  /** 补正. */
  async askForMore(number: string, items: readonly SupplementItem[]): Promise<void> {
    const { id, version } = await this.#claimPreApplication(number)
    await this.#post<PreApplication>(`/pre-applications/${id}/supplement`, { version, items })
  }

  /** Whatever an earlier walk left in the queue of real names. */
  async approveAll(): Promise<void> {
    const answer = await this.#api.get('/api/v1/verifications')
    const { rows } = (await answer.json()) as AnswerOf<typeof listVerifications>
    for (const { id, version } of rows) {
      await this.#post<Verification>(`/verifications/${id}/claim`, {})
      await this.#post<Verification>(`/verifications/${id}/approve`, { version })
    }
  }

  async #claimVerification(idNumber: string): Promise<Verification> {
    const id = await this.#find(idNumber, 'verification')
    return this.#post<Verification>(`/verifications/${id}/claim`, {})
  }

  async #claimPreApplication(number: string): Promise<PreApplication> {
    const id = await this.#find(number, 'pre-application')
    return this.#post<PreApplication>(`/pre-applications/${id}/claim`, {})
  }

  async #find(text: string, kind: string): Promise<string> {
    const { hits } = await this.#post<{ hits: { kind: string; id: string }[] }>('/search', { text })
    const hit = hits.find((one) => one.kind === kind)
    if (!hit) throw new Error(`the office finds no ${kind} by ${text}`)
    return hit.id
  }

  async #post<T>(path: string, data: object): Promise<T> {
    const answer = await this.#api.post(`/api/v1${path}`, { data, headers: { 'Idempotency-Key': randomUUID() } })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as T
  }
}
