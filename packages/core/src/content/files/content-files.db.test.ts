import { randomBytes, randomUUID } from 'node:crypto'
import { richTextOf, type Writing } from '@anju/domain/content'
import type { Outcome } from '@anju/domain/kit'
import { advanceClock, freezeClock, testDatabase } from '@anju/testkit'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../../context.ts'
import { reconcileFiles } from '../../files/index.ts'
import { agencies, type Staffed, staffedOffice } from '../../officers/offices.testing.ts'
import type { Attachments } from '../../ports.ts'
import * as content from '../index.ts'

const db = await testDatabase()
let staffed: Staffed
let editor: Ctx
let publisher: Ctx
let citizen: Ctx
let worker: Ctx
const noon = '2026-03-02T12:00:00+08:00'
const agencyId = agencies['370300'] ?? ''

beforeAll(async () => {
  staffed = await staffedOffice(db)
  editor = await staffed.as('zb-editor')
  publisher = await staffed.as('zb-publisher')
  citizen = staffed.ctx({ db: db.citizen })
  worker = staffed.ctx({ actor: { kind: 'system' }, city: '' })
})
beforeEach(async () => {
  await freezeClock(db, noon)
  await db.sql('truncate content_item, content_revision, content_event, content_file, content_file_object cascade')
  staffed.stored.clear()
})

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.code)
const jpeg = (size = 2_000) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(size - 4)])
const upload = (bytes: Uint8Array, name = 'IMG_1.JPG') => ({ name, bytes, truncated: false })

async function stored(kind: 'picture' | 'attachment' = 'attachment', by = editor, bytes = jpeg()): Promise<string> {
  const outcome = await content.storeContentFile(by, { agencyId, kind, upload: upload(bytes) })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.id
}

const announcement = (...files: string[]): Writing => ({
  kind: 'announcement',
  title: '通知',
  body: {
    category: 'announcement',
    issuer: '示范单位',
    documentNumber: '',
    noticeUntil: null,
    text: richTextOf(['正文']),
    attachments: files.map((file) => ({ file, name: '附件' })),
  },
})
const photoNews = (file: string): Writing => ({
  kind: 'photo-news',
  title: '图片新闻',
  body: { text: richTextOf(['正文']), pictures: [{ file, alt: '示范', caption: '' }] },
})

async function drafted(writing: Writing): Promise<string> {
  const slug = `n-${randomUUID().slice(0, 8)}`
  const made = await content.draftContent(editor, { agencyId, slug, writing, datedOn: null, key: randomUUID() })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.id
}
async function at(id: string) {
  const opened = await content.openContent(editor, { id })
  if (!opened.ok) throw new Error(opened.refusal.code)
  return { id, version: opened.value.version, key: randomUUID() }
}
async function published(writing: Writing, from: Date | null = null, until: Date | null = null): Promise<string> {
  const id = await drafted(writing)
  expect(codeOf(await content.submitContent(editor, await at(id)))).toBe('ok')
  expect(codeOf(await content.publishContent(publisher, { ...(await at(id)), from, until }))).toBe('ok')
  return id
}
const seenBy = async (id: string, ctx = citizen, part = 'file') =>
  codeOf(await content.readPublishedFile(ctx, { id, part }))
const later = (hours: number) => new Date(Date.parse(noon) + hours * 3_600_000)

describe('storing', () => {
  test('an attachment is one object, a picture one for each of its widths and one in JPEG', async () => {
    const bytes = jpeg()
    const file = await stored('attachment', editor, bytes)
    expect([...staffed.stored.values()]).toEqual([bytes])
    await stored('picture')
    expect(staffed.stored.size).toBe(4)
    const parts = await db.sql(`select part from content_file_object where file_id <> $1 order by part`, [file])
    expect(parts.map((one) => one.part)).toEqual(['480.webp', '960.jpg', '960.webp'])
    const [row] = await db.sql('select state, name, kind, bytes, width, created_by from content_file where id = $1', [
      file,
    ])
    const by = editor.actor.kind === 'officer' && editor.actor.officerId
    expect(row).toEqual({
      state: 'stored',
      name: 'IMG_1.pdf',
      kind: 'attachment',
      bytes: 2_000,
      width: null,
      created_by: by,
    })
    expect(await db.sql(`select action from audit_event where object_id = $1`, [file])).toEqual([
      { action: 'content.store-file' },
    ])
  })

  test('only for an office that one writes for; others find nothing or are told', async () => {
    const input = { agencyId, kind: 'picture' as const, upload: upload(jpeg()) }
    expect(codeOf(await content.storeContentFile(await staffed.as('zb-linzi'), input))).toBe('not-found')
    expect(codeOf(await content.storeContentFile(await staffed.as('zb-city'), input))).toBe('act.forbidden')
    expect(codeOf(await content.storeContentFile(await staffed.as('sh-city'), input))).toBe('not-found')
    expect(codeOf(await content.storeContentFile(citizen, input))).toBe('not-found')
    expect(staffed.stored.size).toBe(0)
  })

  test('nothing, too much, and what is no picture', async () => {
    const store = async (kind: 'picture' | 'attachment', bytes: Buffer, truncated = false) =>
      codeOf(await content.storeContentFile(editor, { agencyId, kind, upload: { name: 'a.jpg', bytes, truncated } }))
    expect(await store('attachment', Buffer.alloc(0))).toBe('content-file.empty')
    expect(await store('picture', Buffer.alloc(20 * 1_048_576 + 1))).toBe('content-file.too-large')
    expect(await store('attachment', jpeg(), true)).toBe('content-file.too-large')
    expect(await store('picture', Buffer.from('GIF89a'))).toBe('content-file.picture-type')
    expect(await store('picture', Buffer.from('<svg onload="alert(1)"/>'))).toBe('content-file.picture-type')
    expect(staffed.stored.size).toBe(0)
  })

  test('what the inspector finds is handed on with its words, and leaves nothing behind', async () => {
    const inspecting = (inspect: Attachments['inspect'], name = 'a.pdf') =>
      content.storeContentFile(
        { ...editor, ports: { ...editor.ports, attachments: { inspect } } },
        { agencyId, kind: 'attachment', upload: upload(jpeg(), name) },
      )
    for (const fault of ['corrupt', 'locked', 'too-much', 'busy'] as const)
      expect(codeOf(await inspecting(async () => ({ fault })))).toBe(`content-file.${fault}`)
    expect(await inspecting(async () => ({ fault: 'active', what: '宏' }))).toMatchObject({
      refusal: { code: 'content-file.active', params: { what: '宏' } },
    })
    const fine = async ({ bytes }: { bytes: Uint8Array }) =>
      ({ format: 'pdf', bytes: Buffer.from(bytes), numbers: [], unread: '' }) as const
    const number = { kind: 'mobile', where: '第 2 页', shown: '1381…5678' } as const
    expect(await inspecting(async (file) => ({ ...(await fine(file)), numbers: [number] }))).toMatchObject({
      refusal: {
        code: 'content-file.personal',
        fields: [{ path: 'file', code: 'personal.mobile', message: '第 2 页有完整的手机号码（1381…5678）' }],
      },
    })
    expect(codeOf(await inspecting(fine, '11010519491231002X.pdf')), 'in the name').toBe('content-file.personal')
    expect(await db.sql('select from content_file')).toEqual([])
    expect(staffed.stored.size).toBe(0)
  })

  test.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['a\u202efdp.exe', 'afdp.pdf'],
    ['C:\\fakepath\\\u0000名\r\n单.docx', '名单.pdf'],
    ['...', '附件.pdf'],
  ])('the name %j is kept as %j', async (given, kept) => {
    await content.storeContentFile(editor, { agencyId, kind: 'attachment', upload: upload(jpeg(), given) })
    expect(await db.sql('select name from content_file')).toEqual([{ name: kept }])
  })

  test('a store that is full is a refusal and leaves nothing; a cut leaves what the reconciler removes', async () => {
    const failing = (put: () => Promise<void>) => ({
      ...editor,
      ports: { ...editor.ports, files: { ...editor.ports.files, put } },
    })
    const input = { agencyId, kind: 'picture' as const, upload: upload(jpeg()) }
    const full = failing(() => Promise.reject(new Error('ENOSPC')))
    expect(codeOf(await content.storeContentFile(full, input))).toBe('content-file.away')
    expect(await db.sql('select from content_file')).toEqual([])
    await stored('picture')
    await db.sql(`update content_file set state = 'pending', stored_at = null`)
    await advanceClock(db, '61 minutes')
    expect(await reconcileFiles(worker)).toEqual({ rows: 1, objects: 3 })
    expect([staffed.stored.size, await db.sql('select from content_file_object')]).toEqual([0, []])
  })
})

describe('who gets a file', () => {
  test('everybody, only while a revision that everybody reads names it', async () => {
    const file = await stored()
    expect(await seenBy(file), 'named by nothing').toBe('not-found')
    const id = await drafted(announcement(file))
    expect(await seenBy(file), 'a draft').toBe('not-found')
    await content.submitContent(editor, await at(id))
    expect(await seenBy(file), 'in review').toBe('not-found')
    await content.publishContent(publisher, { ...(await at(id)), from: null, until: null })
    expect(await seenBy(file)).toBe('ok')
    await content.withdrawContent(publisher, { ...(await at(id)), note: '有误' })
    expect(await seenBy(file), 'withdrawn').toBe('not-found')
  })

  test('a scheduled one from its hour to its end, and not after the next revision drops it', async () => {
    const file = await stored()
    await published(announcement(file), later(2), later(5))
    const seen: string[] = []
    for (const hours of [0, 2, 4, 5]) {
      await freezeClock(db, later(hours).toISOString())
      seen.push(await seenBy(file))
    }
    expect(seen).toEqual(['not-found', 'ok', 'ok', 'not-found'])
    await freezeClock(db, noon)
    const again = await stored()
    const id = await published(announcement(again))
    await content.reviseContent(editor, { id })
    await content.saveContent(editor, { ...(await at(id)), writing: announcement(), datedOn: null })
    expect(await seenBy(again), 'the old words still stand').toBe('ok')
    await content.submitContent(editor, await at(id))
    await content.publishContent(publisher, { ...(await at(id)), from: null, until: null })
    expect(await seenBy(again)).toBe('not-found')
  })

  test('another city’s site has none of it, and odd questions find nothing', async () => {
    const file = await stored('picture')
    await published(photoNews(file))
    expect(await seenBy(file, citizen, '480.webp')).toBe('ok')
    expect(await seenBy(file, staffed.ctx({ db: db.citizen, city: '310100' }), '480.webp')).toBe('not-found')
    for (const part of ['file', '481.webp', '../480.webp', ''])
      expect(await seenBy(file, citizen, part)).toBe('not-found')
    for (const id of [randomUUID(), 'x', '']) expect(await seenBy(id)).toBe('not-found')
  })

  test('row-level security says so whatever a query forgets', async () => {
    const [open, hidden] = [await stored(), await stored()]
    await published(announcement(open))
    await drafted(announcement(hidden))
    const files = await content.publishedFiles(citizen, [open, hidden, 'x'])
    expect([...files.keys()]).toEqual([open])
    expect((await content.publishedFiles(staffed.ctx({ db: db.citizen, city: '310100' }), [open])).size).toBe(0)
  })

  test('officers who may see the pieces of its office, whether it is published or not', async () => {
    const file = await stored()
    const read = async (ctx: Ctx) => codeOf(await content.readFileAtDesk(ctx, { id: file, part: 'file' }))
    expect([await read(editor), await read(publisher)]).toEqual(['ok', 'ok'])
    for (const login of ['zb-street', 'zb-city', 'sh-city'])
      expect(await read(await staffed.as(login)), login).toBe('not-found')
    const listed = async (ctx: Ctx) => {
      const all = await content.listContentFiles(ctx, [file, file, randomUUID()])
      return all.ok ? all.value.map((one) => [one.id, one.createdByName]) : []
    }
    expect(await listed(publisher)).toEqual([[file, '冯示稿']])
    expect(await listed(await staffed.as('zb-city'))).toEqual([])
  })

  test('bytes that are not those that were put there are never served, and the damage is on record', async () => {
    const file = await stored()
    await published(announcement(file))
    const [key = ''] = staffed.stored.keys()
    staffed.stored.set(key, Buffer.from('other'))
    expect(await seenBy(file)).toBe('content-file.damaged')
    expect(await db.sql(`select from audit_event where action = 'content.find-damaged-file'`)).toHaveLength(1)
    const files = { ...citizen.ports.files, get: () => Promise.reject(new Error('away')) }
    expect(await seenBy(file, { ...citizen, ports: { ...citizen.ports, files } })).toBe('content-file.away')
  })
})

describe('a piece and its files', () => {
  test('names only files that are there, of the right kind, and of offices that one may see', async () => {
    const file = await stored('picture')
    const faults = async (writing: Writing) => {
      const outcome = await content.submitContent(editor, await at(await drafted(writing)))
      return outcome.ok ? [] : (outcome.refusal.fields ?? []).map((one) => `${one.path} ${one.code}`)
    }
    expect(await faults(photoNews(file))).toEqual([])
    expect(await faults(photoNews(randomUUID()))).toEqual(['body.pictures.0.file file.missing'])
    expect(await faults(announcement(file))).toEqual(['body.attachments.0.file file.missing'])
    await db.sql('update content_file set agency_id = $1', [agencies['370305']])
    expect(await faults(photoNews(file)), 'of an office below').toEqual([])
    await db.sql(`update officer_grant set agency_id = $1 where role = 'editor'`, [agencies['370303']])
    const own = await content.listContentFiles(editor, [file])
    expect(own.ok && own.value, 'of an office beside').toEqual([])
    await db.sql(`update officer_grant set agency_id = $1 where role = 'editor'`, [agencyId])
  })

  test('a file that a piece needs stays; one that none needs goes, with its name and its objects', async () => {
    const file = await stored()
    const id = await drafted(announcement(file))
    expect(codeOf(await content.eraseContentFile(editor, { id: file }))).toBe('content-file.named')
    await content.discardContent(editor, await at(id))
    expect(codeOf(await content.eraseContentFile(await staffed.as('zb-city'), { id: file }))).toBe('act.forbidden')
    expect(codeOf(await content.eraseContentFile(await staffed.as('sh-city'), { id: file }))).toBe('not-found')
    expect(codeOf(await content.eraseContentFile(editor, { id: file }))).toBe('ok')
    expect(codeOf(await content.eraseContentFile(editor, { id: file }))).toBe('not-found')
    expect(staffed.stored.size).toBe(0)
    expect(await db.sql('select state, name from content_file')).toEqual([{ state: 'erased', name: '' }])
  })

  test('the reconciler leaves what is stored, and removes what an erased file left', async () => {
    const [kept, gone] = [await stored(), await stored()]
    const files = { ...editor.ports.files, remove: async () => {} }
    await content.eraseContentFile({ ...editor, ports: { ...editor.ports, files } }, { id: gone })
    expect(staffed.stored.size).toBe(2)
    expect(await reconcileFiles(worker)).toEqual({ rows: 0, objects: 1 })
    expect(codeOf(await content.readFileAtDesk(editor, { id: kept, part: 'file' }))).toBe('ok')
  })
})
