import { randomUUID } from 'node:crypto'
import { contentKinds, richTextOf, type Writing } from '@anju/domain/content'
import { plainDate } from '@anju/domain/kit'
import { freezeClock, testDatabase } from '@anju/testkit'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../context.ts'
import { agencies, type Staffed, staffedOffice } from '../officers/offices.testing.ts'
import * as content from './index.ts'

const db = await testDatabase()
let staffed: Staffed
let editor: Ctx
let publisher: Ctx
let citizen: Ctx
const noon = '2026-03-02T12:00:00+08:00'
const later = (hours: number) => new Date(Date.parse(noon) + hours * 3_600_000)

beforeAll(async () => {
  staffed = await staffedOffice(db)
  editor = await staffed.as('zb-editor')
  publisher = await staffed.as('zb-publisher')
  citizen = staffed.ctx({ db: db.citizen })
})
beforeEach(async () => {
  await freezeClock(db, noon)
  await db.sql('truncate content_item, content_revision, content_event cascade')
})

const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }): string => outcome.refusal?.code ?? 'ok'

const notice = (title: string, text = '正文', over: object = {}): Writing => ({
  kind: 'announcement',
  title,
  body: {
    category: 'announcement',
    issuer: '示范单位',
    documentNumber: '',
    noticeUntil: null,
    text: richTextOf([text]),
    attachments: [],
    ...over,
  },
})

async function drafted(
  writing: Writing = notice('通知'),
  by = editor,
  slug = randomUUID().slice(0, 8),
): Promise<string> {
  const made = await content.draftContent(by, {
    agencyId: agencies['370300'] ?? '',
    slug: `n-${slug}`,
    writing,
    datedOn: null,
    key: randomUUID(),
  })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.id
}

async function versionOf(id: string, by = editor): Promise<number> {
  const opened = await content.openContent(by, { id })
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value.version
}

const at = async (id: string) => ({ id, version: await versionOf(id), key: randomUUID() })

async function published(writing?: Writing, from: Date | null = null, until: Date | null = null): Promise<string> {
  const id = await drafted(writing)
  expect(codeOf(await content.submitContent(editor, await at(id)))).toBe('ok')
  expect(codeOf(await content.publishContent(publisher, { ...(await at(id)), from, until }))).toBe('ok')
  return id
}

const titles = async (): Promise<string[]> =>
  (await content.listLive(citizen, { kind: 'announcement', limit: 50 })).items.map((one) => one.title)

describe('from the draft to everybody', () => {
  test('nobody but the desk sees it before a second person has published it', async () => {
    const id = await drafted()
    expect(await titles()).toEqual([])
    await content.submitContent(editor, await at(id))
    expect(await titles()).toEqual([])
    expect(codeOf(await content.publishContent(publisher, { ...(await at(id)), from: null, until: null }))).toBe('ok')
    expect(await titles()).toEqual(['通知'])
    const opened = await content.openContent(editor, { id })
    expect(opened).toMatchObject({
      value: {
        state: { code: 'published' },
        steps: [{ words: '审核发布', who: '陈示审' }, { words: '送审' }, { words: '起草', who: '冯示稿' }],
      },
    })
  })

  test('who wrote or sent it does not publish it, the database says so too', async () => {
    const own = await drafted(notice('自己写的'), publisher)
    await content.submitContent(publisher, await at(own))
    const outcome = await content.publishContent(publisher, { ...(await at(own)), from: null, until: null })
    expect(codeOf(outcome)).toBe('content.same-person')
    const wrong = db.sql(
      `update content_revision set state = 'published', live_from = app_now(), decided_at = app_now(), decided_by = edited_by where item_id = $1`,
      [own],
    )
    await expect(wrong).rejects.toThrow('content_revision_second_person')
  })

  test('an editor does not publish, a publisher of no such role does not edit, others find nothing', async () => {
    const id = await drafted()
    await content.submitContent(editor, await at(id))
    const input = { ...(await at(id)), from: null, until: null }
    expect(codeOf(await content.publishContent(editor, input))).toBe('act.forbidden')
    for (const login of ['zb-street', 'sh-city']) {
      const other = await staffed.as(login)
      expect(codeOf(await content.openContent(other, { id }))).toBe('not-found')
      expect(['not-found', 'act.forbidden']).toContain(codeOf(await content.publishContent(other, input)))
      expect(codeOf(await content.listContent(other, { view: 'all', limit: 10 }))).toBe('act.forbidden')
    }
  })

  test('returned with words, mended, and published the second time', async () => {
    const id = await drafted(notice('有错字'))
    await content.submitContent(editor, await at(id))
    expect(codeOf(await content.returnContent(publisher, { ...(await at(id)), note: ' ' }))).toBe('form.invalid')
    expect(codeOf(await content.returnContent(publisher, { ...(await at(id)), note: '标题有错字' }))).toBe('ok')
    expect(await content.openContent(editor, { id })).toMatchObject({
      value: { note: '标题有错字', state: { code: 'draft' } },
    })
    const saved = { id, version: await versionOf(id), writing: notice('没有错字'), datedOn: null }
    expect(codeOf(await content.saveContent(editor, saved))).toBe('ok')
    expect(codeOf(await content.saveContent(editor, saved)), 'on an old version').toBe('state.conflict')
    await content.submitContent(editor, await at(id))
    await content.publishContent(publisher, { ...(await at(id)), from: null, until: null })
    expect(await titles()).toEqual(['没有错字'])
  })

  test('what names a person by a full number leaves neither by review nor by publishing', async () => {
    const id = await drafted(notice('名单', '张某 11010519491231002X'))
    expect(await content.submitContent(editor, await at(id))).toMatchObject({
      refusal: { code: 'form.invalid', fields: [{ path: 'body.text', code: 'personal.id-number' }] },
    })
    await db.sql(`update content_revision set state = 'submitted' where item_id = $1`, [id])
    const outcome = await content.publishContent(publisher, { ...(await at(id)), from: null, until: null })
    expect(codeOf(outcome)).toBe('form.invalid')
    expect(await titles()).toEqual([])
  })

  test('the same key publishes once, two at once too', async () => {
    const id = await drafted()
    await content.submitContent(editor, await at(id))
    const input = { ...(await at(id)), from: null, until: null }
    const all = await Promise.all(Array.from({ length: 5 }, () => content.publishContent(publisher, input)))
    expect(all.map(codeOf)).toEqual(Array.from({ length: 5 }, () => 'ok'))
    const [row] = await db.sql<{ n: number }>(`select count(*)::int as n from content_event where event = 'publish'`)
    expect(row?.n).toBe(1)
  })
})

describe('revisions', () => {
  test('the old words stay until the new ones are published, and the history keeps both', async () => {
    const id = await published(notice('旧'))
    expect(codeOf(await content.reviseContent(editor, { id }))).toBe('ok')
    expect(codeOf(await content.reviseContent(editor, { id }))).toBe('content.open-elsewhere')
    await content.saveContent(editor, { id, version: await versionOf(id), writing: notice('新'), datedOn: null })
    expect(await titles()).toEqual(['旧'])
    await content.submitContent(editor, await at(id))
    await content.publishContent(publisher, { ...(await at(id)), from: null, until: null })
    expect(await titles()).toEqual(['新'])
    const opened = await content.openContent(editor, { id, revision: 1 })
    expect(opened).toMatchObject({ value: { writing: { title: '旧' }, state: { code: 'ended' }, revisions: [{}, {}] } })
  })

  test('a kind is fixed, a draft can be thrown away', async () => {
    const id = await drafted()
    const faq: Writing = { kind: 'faq', title: '问', body: { category: '', answer: richTextOf(['答']) } }
    const save = { id, version: await versionOf(id), writing: faq, datedOn: null }
    expect(codeOf(await content.saveContent(editor, save))).toBe('content.kind-fixed')
    expect(codeOf(await content.discardContent(editor, await at(id)))).toBe('ok')
    expect(codeOf(await content.submitContent(editor, await at(id)))).toBe('state.not-allowed')
  })

  test('an address is one piece’s only', async () => {
    await drafted(notice('一'), editor, 'same')
    const again = content.draftContent(editor, {
      agencyId: agencies['370300'] ?? '',
      slug: 'n-same',
      writing: notice('二'),
      datedOn: null,
      key: randomUUID(),
    })
    expect(codeOf(await again)).toBe('content.slug-taken')
  })
})

describe('time', () => {
  test('a scheduled piece appears by itself and goes by itself', async () => {
    await published(notice('定时'), later(2), later(5))
    expect(await titles()).toEqual([])
    await freezeClock(db, later(2).toISOString())
    expect(await titles()).toEqual(['定时'])
    await freezeClock(db, later(5).toISOString())
    expect(await titles()).toEqual([])
  })

  test('not into the past', async () => {
    const id = await drafted()
    await content.submitContent(editor, await at(id))
    const past = { ...(await at(id)), from: later(-1), until: null }
    expect(codeOf(await content.publishContent(publisher, past))).toBe('content.schedule-past')
  })

  test('a scheduled revision takes over at its hour; taken down before, it gives the time back', async () => {
    const id = await published(notice('现在'))
    const schedule = async (title: string) => {
      await content.reviseContent(editor, { id })
      await content.saveContent(editor, { id, version: await versionOf(id), writing: notice(title), datedOn: null })
      await content.submitContent(editor, await at(id))
      await content.publishContent(publisher, { ...(await at(id)), from: later(2), until: null })
    }
    await schedule('以后')
    expect(await titles()).toEqual(['现在'])
    expect(codeOf(await content.withdrawContent(publisher, { ...(await at(id)), note: '时间变了' }))).toBe('ok')
    await freezeClock(db, later(3).toISOString())
    expect(await titles()).toEqual(['现在'])
  })

  test('withdrawn, it is gone at once', async () => {
    const id = await published()
    expect(codeOf(await content.withdrawContent(publisher, { ...(await at(id)), note: '内容有误' }))).toBe('ok')
    expect(await titles()).toEqual([])
    expect(codeOf(await content.findLive(citizen, { kind: 'announcement', slug: 'x' }))).toBe('not-found')
  })
})

describe('reading', () => {
  test('page by page, newest day first, each once', async () => {
    for (const day of ['01', '02', '02', '03', '04']) {
      const id = await drafted(notice(`通知 ${day}`))
      await db.sql(`update content_revision set dated_on = $2 where item_id = $1`, [id, `2026-02-${day}`])
      await content.submitContent(editor, await at(id))
      await content.publishContent(publisher, { ...(await at(id)), from: null, until: null })
    }
    const seen: string[] = []
    let after: string | undefined
    do {
      const page: content.LivePage<'announcement'> = await content.listLive(citizen, {
        kind: 'announcement',
        after,
        limit: 2,
      })
      seen.push(...page.items.map((one) => one.title))
      after = page.next
    } while (after)
    expect(seen).toEqual(['通知 04', '通知 03', '通知 02', '通知 02', '通知 01'])
  })

  test('another city’s site does not show it', async () => {
    await published()
    const shanghai = staffed.ctx({ db: db.citizen, city: '310100' })
    expect((await content.listLive(shanghai, { kind: 'announcement', limit: 10 })).items).toEqual([])
  })

  test('the stamp changes with what is published and with nothing else', async () => {
    const empty = await content.liveStamp(citizen)
    const id = await drafted()
    expect(await content.liveStamp(citizen)).toBe(empty)
    await content.submitContent(editor, await at(id))
    await content.publishContent(publisher, { ...(await at(id)), from: null, until: null })
    expect(await content.liveStamp(citizen)).not.toBe(empty)
  })
})

describe('searching', () => {
  const search = async (question: string, more: object = {}) =>
    (await content.searchContent(citizen, { question, limit: 10, ...more })).hits.map((one) => one.title)

  test('titles first, then bodies; rare and single signs; nothing that is not published', async () => {
    await published(notice('材料清单', '离异的请带离婚证。㛃'))
    await published(notice('离婚怎么填', '正文'))
    await drafted(notice('离婚草稿'))
    expect(await search('离婚')).toEqual(['离婚怎么填', '材料清单'])
    expect(await search('㛃')).toEqual(['材料清单'])
    expect(await search('证')).toEqual(['材料清单'])
    expect(await search('离婚 草稿')).toEqual([])
    expect(await search('，。')).toEqual([])
    expect(await search('离婚', { kind: 'faq' })).toEqual([])
  })

  test('page by page over titles and bodies, each once', async () => {
    for (let n = 0; n < 3; n++) await published(notice(`公租房 ${n}`, '正文'))
    for (let n = 0; n < 3; n++) await published(notice(`其他 ${n}`, '公租房'))
    const seen: string[] = []
    let after: string | undefined
    do {
      const page: content.ContentHits = await content.searchContent(citizen, { question: '公租房', after, limit: 2 })
      seen.push(...page.hits.map((one) => one.title))
      after = page.next
    } while (after)
    expect(seen).toHaveLength(6)
    expect(new Set(seen).size).toBe(6)
    expect(seen.slice(0, 3).every((title) => title.startsWith('公租房'))).toBe(true)
  })

  test('shows where it answers', async () => {
    await published(notice('材料清单', '离异的请带离婚证。'))
    const { hits } = await content.searchContent(citizen, { question: '离婚', limit: 10 })
    const [hit] = hits
    expect(hit?.excerpt.marks.map(({ from, to }) => hit.excerpt.text.slice(from, to))).toEqual(['离婚'])
  })
})

describe('the first content of a city', () => {
  const piece = { slug: 'first', datedOn: plainDate('2026-02-01'), writing: notice('第一篇') }
  const seed = () =>
    db.owner.tx((tx) =>
      content.seedContent(tx, staffed.ctx({ actor: { kind: 'system' }, db: db.owner }), {
        agencyId: agencies['370300'] ?? '',
        pieces: [piece],
      }),
    )

  test('is published at once, and only where there is none', async () => {
    expect(await seed()).toBe(1)
    expect(await titles()).toEqual(['第一篇'])
    expect(await seed()).toBe(0)
    expect(await content.findLive(citizen, { kind: 'announcement', slug: 'first' })).toMatchObject({
      value: { title: '第一篇', datedOn: '2026-02-01' },
    })
  })
})

test('the desk lists its pieces by their newest revision, with counts', async () => {
  const id = await published(notice('甲'))
  await content.reviseContent(editor, { id })
  await published(notice('乙'), later(1))
  const listed = await content.listContent(editor, { view: 'all', limit: 10 })
  if (!listed.ok) throw new Error(listed.refusal.code)
  expect(listed.value.rows.map((row) => [row.title, row.state.code, row.live?.revision ?? null])).toEqual(
    expect.arrayContaining([
      ['甲', 'draft', 1],
      ['乙', 'scheduled', null],
    ]),
  )
  expect(listed.value.views).toMatchObject({ all: 2, draft: 1, scheduled: 1 })
  expect(listed.value.agencies.length).toBeGreaterThan(1)
  const first = await content.listContent(editor, { view: 'all', limit: 1 })
  if (!first.ok) throw new Error(first.refusal.code)
  const second = await content.listContent(editor, { view: 'all', limit: 1, cursor: first.value.nextCursor ?? '' })
  if (!second.ok) throw new Error(second.refusal.code)
  expect(new Set([first.value.rows[0]?.title, second.value.rows[0]?.title])).toEqual(new Set(['甲', '乙']))
})

test('every kind has its section', () => {
  expect(new Set(contentKinds).size).toBe(8)
})
