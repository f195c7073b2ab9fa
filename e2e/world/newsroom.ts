import { randomUUID } from 'node:crypto'
import type { AnswerOf, ContentFile, ContentRevision, listContent } from '@anju/contract/staff'
import { type APIRequestContext, expect, request } from '@playwright/test'
import { officerSession, staffUrl } from './places.ts'

/** What those who keep the content do through the staff interface, for what a test needs. */
export class Newsroom {
  readonly #api: APIRequestContext

  private constructor(api: APIRequestContext) {
    this.#api = api
  }

  static async open(login: 'zb-editor' | 'zb-publisher'): Promise<Newsroom> {
    const options = { baseURL: staffUrl, extraHTTPHeaders: { Origin: staffUrl } }
    return new Newsroom(await request.newContext({ ...options, storageState: officerSession(login) }))
  }

  close = (): Promise<void> => this.#api.dispose()

  /** Upload an attachment; its id. */
  async upload(name: string, buffer: Buffer): Promise<string> {
    const query = new URLSearchParams({ agencyId: await this.#agency(), kind: 'attachment' })
    const file = { name, mimeType: 'application/octet-stream', buffer }
    const answer = await this.#api.post(`/api/v1/content-files?${query.toString()}`, { multipart: { file } })
    expect(answer.ok(), await answer.text()).toBe(true)
    return ((await answer.json()) as ContentFile).id
  }

  /** An announcement with one attachment, as a draft; its id. */
  async draft(title: string, file: string): Promise<string> {
    const body = {
      category: 'announcement',
      issuer: '示范单位',
      documentNumber: '',
      noticeUntil: null,
      text: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '示范正文' }] }] },
      attachments: [{ file, name: '附件一' }],
    }
    const writing = { kind: 'announcement', title, body }
    const slug = `e2e-${randomUUID().slice(0, 8)}`
    const made = await this.#act('/content', { agencyId: await this.#agency(), slug, writing, datedOn: null })
    return made.id
  }

  submit = (id: string): Promise<ContentRevision> => this.#step(id, 'submit', {})
  publish = (id: string): Promise<ContentRevision> => this.#step(id, 'publish', { from: null, until: null })
  withdraw = (id: string): Promise<ContentRevision> => this.#step(id, 'withdraw', { note: '示范撤下' })

  async #agency(): Promise<string> {
    const listed = (await (await this.#api.get('/api/v1/content?limit=1')).json()) as AnswerOf<typeof listContent>
    const [agency] = listed.agencies
    if (!agency) throw new Error('no office to write for')
    return agency.id
  }

  async #step(id: string, name: string, more: object): Promise<ContentRevision> {
    const { version } = (await (await this.#api.get(`/api/v1/content/${id}`)).json()) as ContentRevision
    return this.#act(`/content/${id}/${name}`, { version, ...more })
  }

  async #act(path: string, data: object): Promise<ContentRevision> {
    const answer = await this.#api.post(`/api/v1${path}`, { data, headers: { 'Idempotency-Key': randomUUID() } })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as ContentRevision
  }
}
