import { afterEach, expect, test, vi } from 'vitest'
import { addressOf, call, contentFileAddress } from './client.ts'
import { Refused } from './refused.ts'

afterEach(() => vi.unstubAllGlobals())

const answering = (response: Response | Error) => {
  const asked = vi.fn(async (_address: string, _init: RequestInit) => {
    if (response instanceof Error) throw response
    return response
  })
  vi.stubGlobal('fetch', asked)
  return asked
}

test('an address carries its parameters and only what was asked', () => {
  const query = { view: 'mine', idDocumentType: '', cursor: undefined, limit: 200 }
  expect(addressOf('/verifications', { query })).toBe('/api/v1/verifications?view=mine&limit=200')
  expect(addressOf('/files/{id}', { params: { id: '../x' } })).toBe('/api/v1/files/..%2Fx')
})

test('a decision carries its attempt, and a question of the console itself says so', async () => {
  const asked = answering(Response.json({}))
  await call('post /verifications/{id}/approve', { params: { id: 'a' }, body: { version: 2 }, attempt: 'key' })
  expect(asked.mock.calls[0]?.[1]).toMatchObject({
    method: 'POST',
    body: '{"version":2}',
    headers: { 'Idempotency-Key': 'key', 'Content-Type': 'application/json' },
  })
  answering(Response.json({}))
  const background = answering(Response.json({}))
  await call('get /me', {}, { background: true })
  expect(background.mock.calls[0]?.[1].headers).toEqual({ 'X-Background': '1' })
})

test('a file goes in a form of its own, and is shown by its address', async () => {
  const asked = answering(Response.json({ id: 'a' }))
  const file = new File(['x'], '名单.pdf')
  await call('post /content-files', { query: { agencyId: 'b', kind: 'attachment' }, file })
  const [address, init = {}] = asked.mock.calls[0] ?? []
  expect(address).toBe('/api/v1/content-files?agencyId=b&kind=attachment')
  expect(init.body instanceof FormData && init.body.get('file')).toEqual(file)
  expect(init.headers).not.toHaveProperty('Content-Type')
  expect(contentFileAddress('a', 'small')).toBe('/api/v1/content-files/a?size=small')
})

test('a refusal keeps its code, words and request', async () => {
  const told = { code: 'claim.taken', detail: '这件已由刘演示领取', requestId: 'r-1', fieldErrors: [] }
  answering(Response.json(told, { status: 409, headers: { 'Retry-After': '5' } }))
  const refused = await call('post /verifications/{id}/claim', { params: { id: 'a' } }).catch((e: unknown) => e)
  expect(refused).toBeInstanceOf(Refused)
  expect((refused as Refused).refusal).toMatchObject({
    code: 'claim.taken',
    status: 409,
    requestId: 'r-1',
    retryAfter: 5,
  })
})

test('a service that does not answer, or answers with something else, still gives words', async () => {
  answering(new TypeError('failed to fetch'))
  await expect(call('get /me', {})).rejects.toMatchObject({ refusal: { code: 'network', status: 0 } })
  answering(new Response('<html>', { status: 502 }))
  await expect(call('get /me', {})).rejects.toMatchObject({ refusal: { code: 'internal', status: 502 } })
})
