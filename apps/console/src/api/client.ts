import type { Problem } from '@anju/contract/kit'
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, staffEndpoints } from '@anju/contract/staff'
import { markAct } from './last-act.ts'
import { Refused } from './refused.ts'

type StaffEndpoint = (typeof staffEndpoints)[number]
type Doors = { [E in StaffEndpoint as `${E['method']} ${E['path']}`]: E }

/** An endpoint by its words, `get /verifications/{id}`: the compiler knows what it takes and answers; no schema is shipped. */
export type Act = keyof Doors
export type Answer<A extends Act> = AnswerOf<Doors[A]>
export type Sent<A extends Act> = (ParamsOf<Doors[A]> extends undefined ? unknown : { params: ParamsOf<Doors[A]> }) &
  (QueryOf<Doors[A]> extends undefined ? unknown : { query?: QueryOf<Doors[A]> }) &
  (BodyOf<Doors[A]> extends undefined ? unknown : { body: BodyOf<Doors[A]> }) &
  (Doors[A] extends { takes: 'file' } ? { file: File } : unknown) &
  (Doors[A] extends { once: true } ? { attempt: string } : unknown)
export type Manner = { signal?: AbortSignal; background?: boolean }

type Parcel = {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  file?: File
  attempt?: string
}

let csrf = ''
/** Of the session; wanted from clients that send neither Sec-Fetch-Site nor Origin. */
export const keepToken = (token: string): void => {
  csrf = token
}

/** Asks the staff interface. A refusal, and a service that does not answer, are thrown as `Refused` with words to show. */
export async function call<A extends Act>(act: A, sent: Sent<A>, manner: Manner = {}): Promise<Answer<A>> {
  const parcel = sent as Parcel // Sent is Parcel, narrowed per act
  const [method = 'get', path = ''] = act.split(' ')
  const response = await reach(addressOf(path, parcel), {
    method: method.toUpperCase(),
    headers: headersOf(parcel, manner),
    signal: manner.signal,
    ...bodyOf(parcel),
  })
  if (!response.ok) throw await refusal(response)
  if (!manner.background && act !== 'get /session') markAct()
  if (response.status === 204) return undefined as Answer<A> // acts without an answer
  return (await response.json()) as Answer<A> // the server answers by the same contract
}

export function addressOf(path: string, { params = {}, query = {} }: Parcel): string {
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') asked.set(name, String(value))
  }
  return `/api/v1${place}${asked.size ? `?${asked}` : ''}`
}

/** A file goes in a form of its own, whose type the browser writes. */
function bodyOf({ body, file }: Parcel): { body?: BodyInit } {
  if (!file) return body === undefined ? {} : { body: JSON.stringify(body) }
  const form = new FormData()
  form.append('file', file)
  return { body: form }
}

const headersOf = ({ body, attempt }: Parcel, { background }: Manner): Record<string, string> => ({
  ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  ...(attempt ? { 'Idempotency-Key': attempt } : {}),
  ...(background ? { 'X-Background': '1' } : {}),
  ...(csrf ? { 'X-CSRF': csrf } : {}),
})

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Refused({ code: 'network', status: 0, words: '服务没有应答' })
  }
}

async function refusal(response: Response): Promise<Refused> {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined
  const told = (await response.json().catch(() => ({}))) as Partial<Problem> // or another's page, without its fields
  return new Refused({
    code: told.code ?? 'internal',
    status: response.status,
    words: told.detail ?? '服务出了错',
    fieldErrors: told.fieldErrors ?? [],
    requestId: told.requestId || response.headers.get('X-Request-Id') || '',
    retryAfter,
  })
}

/** A photo by its address: the session's cookie opens it, the server writes the look down. */
export const photoAddress = (fileId: string, size: 'full' | 'thumbnail' = 'full'): string =>
  addressOf('/files/{id}', { params: { id: fileId }, query: { size } })

/** A picture or an attachment of content by its address, published or not. */
export const contentFileAddress = (fileId: string, size: 'full' | 'small' = 'full'): string =>
  addressOf('/content-files/{id}', { params: { id: fileId }, query: { size } })
