import { randomBytes, randomUUID } from 'node:crypto'
import type { FileStore } from '@anju/core'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { advanceClock, testDatabase } from '@anju/testkit'
import { testOffice } from '@anju/testkit/context'
import { beforeEach, describe, expect, test } from 'vitest'
import { take } from '../limits/index.ts'
import {
  erasePhotos,
  isSamePhoto,
  movePhotos,
  type NewPhoto,
  photosOfIds,
  readPhoto,
  reconcileFiles,
  rotatePhoto,
  storePhoto,
  uploadLimits,
} from './index.ts'

const db = await testDatabase()
const office = await testOffice(db)
await db.sql(`insert into city (code, province_code, name, is_open)
  values ('370300', '370000', '淄博市', true), ('310100', '310000', '上海市', true)`)
const picture = (size = 2_000) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(size - 4)])
const citizen = (accountId: string = randomUUID()) =>
  office.ctx({ actor: { kind: 'citizen', accountId, sessionId: randomUUID() } })
const accountOf = ({ actor }: ReturnType<typeof citizen>): string => (actor.kind === 'citizen' ? actor.accountId : '')
const worker = () => office.ctx({ actor: { kind: 'system' }, city: '' })
const attach = async (_tx: unknown, photo: NewPhoto): Promise<Outcome<NewPhoto, never>> => ok(photo)
const upload = (bytes: Buffer) => ({ name: 'IMG_1.JPG', bytes, truncated: false })

async function store(ctx: ReturnType<typeof citizen>, bytes = picture()): Promise<NewPhoto> {
  const outcome = await storePhoto(ctx, { purpose: 'real-name', upload: upload(bytes) }, attach)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.refusal.code)
const rowsOf = (id: string) =>
  db.sql<{ state: string; city: string }>('select state, city from stored_file where id = $1', [id])
const auditOf = (id: string) =>
  db.sql<{ action: string; purpose: string | null; actor_id: string }>(
    'select action, purpose, actor_id from audit_event where object_id = $1 order by id',
    [id],
  )

beforeEach(() => office.stored.clear())

describe('storing', () => {
  test('two objects lie encrypted in the store, the row knows their hashes, and the owner reads what was sent', async () => {
    const ctx = citizen()
    const bytes = picture()
    const { id } = await store(ctx, bytes)
    expect([...office.stored.keys()].every((key) => /^370300\/2026-03\/[0-9a-f-]{36}$/.test(key))).toBe(true)
    expect(office.stored.size).toBe(2)
    for (const object of office.stored.values()) expect(object.includes(bytes.subarray(4, 40))).toBe(false)
    expect(await rowsOf(id)).toEqual([{ state: 'stored', city: '370300' }])
    const full = await readPhoto(ctx, { fileId: id, part: 'full' })
    expect(full).toEqual(ok({ jpeg: bytes, name: 'IMG_1.jpg' }))
    const thumbnail = await readPhoto(ctx, { fileId: id, part: 'thumbnail' })
    expect(thumbnail.ok && thumbnail.value.jpeg).toEqual(bytes.subarray(0, 64))
    expect((await auditOf(id)).map((event) => [event.action, event.purpose])).toEqual([
      ['files.store', 'real-name'],
      ['files.view', 'own'],
      ['files.view', 'own'],
    ])
  })

  test('nothing personal stands in the clear in the row', async () => {
    const { id } = await store(citizen())
    const [row] = await db.sql('select * from stored_file where id = $1', [id])
    expect(JSON.stringify(row)).not.toContain('IMG_1')
  })

  test('visitors are asked to sign in; what is no photo is refused before anything is written', async () => {
    expect(codeOf(await storePhoto(office.ctx(), { purpose: 'real-name', upload: upload(picture()) }, attach))).toBe(
      'sign-in.required',
    )
    const ctx = citizen()
    const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(3_000)])
    for (const [bytes, code] of [
      [gif, 'file.type'],
      [picture(900), 'file.too-small'],
      [picture(4_194_305), 'file.too-large'],
    ] as const) {
      expect(codeOf(await storePhoto(ctx, { purpose: 'real-name', upload: upload(bytes) }, attach))).toBe(code)
    }
    expect(office.stored.size).toBe(0)
  })

  test('what the decoder says is handed on, and leaves nothing behind', async () => {
    for (const fault of ['file.type', 'file.pixels', 'file.corrupt', 'file.busy'] as const) {
      const ctx = citizen()
      ctx.ports = { ...ctx.ports, photos: { ...ctx.ports.photos, decode: async () => ({ ok: false, fault }) } }
      expect(codeOf(await storePhoto(ctx, { purpose: 'real-name', upload: upload(picture()) }, attach))).toBe(fault)
    }
    expect(await db.sql(`select from stored_file where state = 'pending'`)).toEqual([])
  })

  test('when the owning feature refuses, the file is gone again', async () => {
    const outcome = await storePhoto(citizen(), { purpose: 'real-name', upload: upload(picture()) }, async () =>
      refuse('state.not-allowed'),
    )
    expect(codeOf(outcome)).toBe('state.not-allowed')
    expect(office.stored.size).toBe(0)
    expect(await db.sql(`select from stored_file where state = 'pending'`)).toEqual([])
  })

  test('when the owning feature fails, its transaction leaves a pending row for the reconciler and no stored file', async () => {
    const failing = storePhoto(citizen(), { purpose: 'real-name', upload: upload(picture()) }, async () => {
      throw new Error('cut')
    })
    await expect(failing).rejects.toThrow('cut')
    expect(await db.sql(`select from stored_file where state = 'pending'`)).toHaveLength(1)
    expect(office.stored.size).toBe(2)
    await advanceClock(db, '61 minutes')
    expect(await reconcileFiles(worker())).toEqual({ rows: 1, objects: 0 })
    expect(office.stored.size).toBe(0)
  })

  test('a store that is full, also between the two objects, is a refusal and leaves nothing', async () => {
    for (const failAt of [1, 2]) {
      let puts = 0
      const files: FileStore = {
        ...office.ports.files,
        put: async (key, bytes) => {
          puts += 1
          if (puts === failAt) throw new Error('ENOSPC')
          await office.ports.files.put(key, bytes)
        },
      }
      const ctx = citizen()
      ctx.ports = { ...ctx.ports, files }
      expect(codeOf(await storePhoto(ctx, { purpose: 'real-name', upload: upload(picture()) }, attach))).toBe(
        'file.store-down',
      )
      expect(office.stored.size).toBe(0)
      expect(await db.sql(`select from stored_file where state = 'pending'`)).toEqual([])
    }
  })

  test('the 61st upload of an hour waits, other accounts do not', async () => {
    const ctx = citizen()
    await Promise.all(Array.from({ length: 60 }, () => store(ctx)))
    const refused = await storePhoto(ctx, { purpose: 'real-name', upload: upload(picture()) }, attach)
    expect(refused).toMatchObject({
      refusal: { code: 'limit.reached', params: { retryAfterSeconds: expect.any(Number) } },
    })
    await store(citizen())
    await advanceClock(db, '1 hour')
    await Promise.all(Array.from({ length: 40 }, () => store(ctx)))
    expect(codeOf(await storePhoto(ctx, { purpose: 'real-name', upload: upload(picture()) }, attach))).toBe(
      'limit.reached',
    )
  })
})

describe('what one account may send in a day', () => {
  test('is two hundred MiB: what does not fit waits until tomorrow, a small one still goes', async () => {
    const ctx = citizen()
    const most = 4_194_304
    await ctx.db.tx((tx) => take(tx, ctx, uploadLimits.dayBytes, accountOf(ctx), 49 * most))
    await store(ctx, picture(most - 2_000))
    const refused = await storePhoto(ctx, { purpose: 'real-name', upload: upload(picture(most)) }, attach)
    expect(refused).toMatchObject({
      refusal: { code: 'limit.reached', params: { retryAfterSeconds: expect.any(Number) } },
    })
    await store(ctx, picture(2_000))
    await advanceClock(db, '24 hours')
    await store(ctx, picture(most))
  })
})

describe('reading', () => {
  test("foreign, unknown, malformed and other cities' ids are all not found, and no look is recorded", async () => {
    const { id } = await store(citizen())
    const stranger = citizen()
    for (const fileId of [id, randomUUID(), 'x', '', `${id}'`]) {
      expect(codeOf(await readPhoto(stranger, { fileId, part: 'full' }))).toBe('not-found')
    }
    const owner = citizen()
    const own = await store(owner)
    expect(codeOf(await readPhoto({ ...owner, city: '310100' }, { fileId: own.id, part: 'full' }))).toBe('not-found')
    expect((await auditOf(id)).map((event) => event.action)).toEqual(['files.store'])
  })

  test('an officer sees what the owning feature permits, in the own city, and the audit names why', async () => {
    const { id } = await store(citizen())
    const officer = (city: string) =>
      ({ kind: 'officer', officerId: randomUUID(), sessionId: randomUUID(), name: '王示范', city }) as const
    const here = office.ctx({ actor: officer('370300') })
    expect(codeOf(await readPhoto(here, { fileId: id, part: 'full' }))).toBe('not-found')
    expect(codeOf(await readPhoto(here, { fileId: id, part: 'full' }, async () => refuse('claim.required')))).toBe(
      'claim.required',
    )
    const seen = await readPhoto(here, { fileId: id, part: 'full' }, async (_tx, file) => ok({ purpose: file.purpose }))
    expect(codeOf(seen)).toBe('ok')
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: 'files.view',
      purpose: 'real-name',
      actor_id: here.actor.kind === 'officer' && here.actor.officerId,
    })
    const elsewhere = office.ctx({ actor: officer('310100'), city: '310100' })
    expect(codeOf(await readPhoto(elsewhere, { fileId: id, part: 'full' }, async () => ok({ purpose: 'x' })))).toBe(
      'not-found',
    )
  })

  test("altered bytes and another file's bytes are never served, and the damage is on record", async () => {
    const ctx = citizen()
    const { id } = await store(ctx)
    const [key] = [...office.stored.keys()].filter((one) => one.endsWith(id))
    const bytes = office.stored.get(key ?? '')
    office.stored.set(key ?? '', Buffer.concat([bytes ?? Buffer.alloc(0), Buffer.from('x')]))
    expect(codeOf(await readPhoto(ctx, { fileId: id, part: 'full' }))).toBe('file.damaged')
    expect(codeOf(await readPhoto(ctx, { fileId: id, part: 'thumbnail' }))).toBe('ok')
    office.stored.delete(key ?? '')
    expect(codeOf(await readPhoto(ctx, { fileId: id, part: 'full' }))).toBe('file.damaged')
    expect((await auditOf(id)).filter((event) => event.action === 'files.find-damaged')).toHaveLength(2)
  })

  test('a store that is away is said so, nothing is lost', async () => {
    const ctx = citizen()
    const { id } = await store(ctx)
    const files = { ...office.ports.files, get: async () => Promise.reject(new Error('away')) }
    expect(codeOf(await readPhoto({ ...ctx, ports: { ...ctx.ports, files } }, { fileId: id, part: 'full' }))).toBe(
      'file.store-down',
    )
    expect(codeOf(await readPhoto(ctx, { fileId: id, part: 'full' }))).toBe('ok')
  })
})

describe('turning, erasing, moving', () => {
  test('four turns are none; a stranger turns nothing', async () => {
    const ctx = citizen()
    const { id } = await store(ctx)
    const turn = (by: typeof ctx, way: 'left' | 'right') =>
      by.db.tx((tx) => rotatePhoto(tx, by, { city: '370300', fileId: id, turn: way }))
    expect(await turn(ctx, 'left')).toEqual(ok({ rotation: 270 }))
    const listed = await ctx.db.tx((tx) => photosOfIds(tx, ctx, '370300', [id]))
    expect(listed.get(id)).toMatchObject({ rotation: 270, width: 1600, height: 1000, name: 'IMG_1.jpg' })
    const read = await readPhoto(ctx, { fileId: id, part: 'full' })
    expect(read.ok && read.value.jpeg.includes('Exif')).toBe(true)
    for (const rotation of [0, 90, 180, 270]) expect(await turn(ctx, 'right')).toEqual(ok({ rotation }))
    expect(codeOf(await turn(citizen(), 'left'))).toBe('not-found')
  })

  test('an erased photo has lost its key and its name; its objects go with the next reconciling', async () => {
    const ctx = citizen()
    const { id } = await store(ctx)
    const kept = await store(ctx)
    const erase = () => ctx.db.tx((tx) => erasePhotos(tx, ctx, { city: '370300', fileIds: [id], reason: 'replaced' }))
    expect([await erase(), await erase()]).toEqual([1, 0])
    expect(codeOf(await readPhoto(ctx, { fileId: id, part: 'full' }))).toBe('not-found')
    expect(await db.sql('select wrapped_key, original_name_ct, state from stored_file where id = $1', [id])).toEqual([
      { wrapped_key: null, original_name_ct: null, state: 'erased' },
    ])
    expect(office.stored.size).toBe(4)
    office.stored.set('370300/2026-03/019ab000-0000-7000-8000-000000000001', Buffer.from('no row knows it'))
    expect(await reconcileFiles(worker())).toEqual({ rows: 0, objects: 3 })
    expect(await reconcileFiles(worker())).toEqual({ rows: 0, objects: 0 })
    expect(codeOf(await readPhoto(ctx, { fileId: kept.id, part: 'full' }))).toBe('ok')
  })

  test('a moved photo is read in its new city alone, and the reconciler leaves its objects where they lie', async () => {
    const ctx = citizen()
    const { id } = await store(ctx)
    await ctx.db.tx((tx) => movePhotos(tx, '370300', '310100', [id]))
    expect(await rowsOf(id)).toEqual([{ state: 'stored', city: '310100' }])
    expect(codeOf(await readPhoto(ctx, { fileId: id, part: 'full' }))).toBe('not-found')
    expect(codeOf(await readPhoto({ ...ctx, city: '310100' }, { fileId: id, part: 'full' }))).toBe('ok')
    expect(await reconcileFiles(worker())).toEqual({ rows: 0, objects: 0 })
  })

  test('the same upload is known again, without a look at the picture', async () => {
    const ctx = citizen()
    const bytes = picture()
    const [first, again, other] = [await store(ctx, bytes), await store(ctx, bytes), await store(ctx)]
    const same = (mac: Buffer) => ctx.db.tx((tx) => isSamePhoto(tx, '370300', [first.id], mac))
    expect([await same(again.contentMac), await same(other.contentMac)]).toEqual([true, false])
  })
})

describe('row-level security', () => {
  test("the citizens' surface sees, turns and erases own files only, also where a statement forgets to ask", async () => {
    const { id } = await store(citizen())
    const stranger = citizen()
    expect(await stranger.db.tx((tx) => photosOfIds(tx, stranger, '370300', [id]))).toEqual(new Map())
    expect(
      await stranger.db.tx((tx) => erasePhotos(tx, stranger, { city: '370300', fileIds: [id], reason: 'x' })),
    ).toBe(0)
    await stranger.db.tx((tx) => movePhotos(tx, '370300', '310100', [id]))
    expect(await rowsOf(id)).toEqual([{ state: 'stored', city: '370300' }])
    const nobody = office.ctx({ db: db.citizen })
    expect(await nobody.db.tx((tx) => photosOfIds(tx, nobody, '370300', [id]))).toEqual(new Map())
  })
})
