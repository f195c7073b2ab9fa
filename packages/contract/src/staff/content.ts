import { contentKinds } from '@anju/domain/content'
import { z } from 'zod'
import { writing } from '../content/index.ts'
import { endpoint } from '../kit/index.ts'
import { actState } from './claim.ts'
import { day, id, instant, itemParams, labelled, paging, typed, typedSome, version, versioned } from './values.ts'

export const contentViews = ['all', 'draft', 'submitted', 'published', 'scheduled', 'ended'] as const
export const contentActs = ['edit', 'submit', 'recall', 'discard', 'return', 'publish', 'withdraw', 'revise'] as const

const person = z.object({ id, name: z.string() }).nullable()

export const contentRow = z
  .object({
    id,
    kind: z.enum(contentKinds),
    slug: z.string(),
    agencyName: z.string(),
    title: z.string(),
    revision: z.int(),
    state: labelled,
    /** Whether everybody may read a revision of it now, and since when. */
    live: z.object({ revision: z.int(), since: instant, until: instant.nullable() }).nullable(),
    datedOn: day.nullable(),
    editedAt: instant,
    editedBy: person,
  })
  .meta({ id: 'ContentRow' })
export type ContentRow = z.infer<typeof contentRow>

/** One step of a revision's history. */
export const contentStep = z
  .object({ revision: z.int(), words: z.string(), who: z.string(), at: instant, note: z.string().nullable() })
  .meta({ id: 'ContentStep' })

export const contentRevision = z
  .object({
    id,
    slug: z.string(),
    agencyId: id,
    agencyName: z.string(),
    revision: z.int(),
    revisions: z.array(z.object({ revision: z.int(), state: labelled, editedAt: instant })),
    version,
    state: labelled,
    writing,
    datedOn: day.nullable(),
    liveFrom: instant.nullable(),
    liveUntil: instant.nullable(),
    note: z.string().nullable(),
    /** What still keeps it from being published, with the field. */
    faults: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
    acts: z.array(actState(contentActs)),
    steps: z.array(contentStep),
  })
  .meta({ id: 'ContentRevision' })
export type ContentRevision = z.infer<typeof contentRevision>

export const listContent = endpoint({
  method: 'get',
  path: '/content',
  id: 'listContent',
  summary: '稿件，最近改过的在前',
  query: z.strictObject({
    kind: z.enum(contentKinds).optional(),
    view: z.enum(contentViews).default('all'),
    title: typed(60).optional(),
    ...paging,
  }),
  response: z.object({
    rows: z.array(contentRow),
    nextCursor: z.string().nullable(),
    views: z.record(z.enum(contentViews), z.int()),
    /** Offices for which the acting officer may write. */
    agencies: z.array(z.object({ id, name: z.string() })),
  }),
  refusals: ['act.forbidden'],
})

export const draftContent = endpoint({
  method: 'post',
  path: '/content',
  id: 'draftContent',
  summary: '起草一篇',
  body: z.strictObject({ agencyId: id, slug: z.string().max(80), writing, datedOn: day.nullable() }),
  response: contentRevision,
  refusals: ['act.forbidden', 'not-found', 'form.invalid', 'content.slug-taken'],
  once: true,
})

export const showContent = endpoint({
  method: 'get',
  path: '/content/{id}',
  id: 'showContent',
  summary: '一篇稿件的一个版本；不写版本就是最新的',
  params: itemParams,
  query: z.strictObject({ revision: z.coerce.number().int().min(1).optional() }),
  response: contentRevision,
  refusals: ['not-found'],
})

const refusals = ['not-found', 'act.forbidden', 'state.not-allowed', 'state.conflict'] as const

export const reviseContent = endpoint({
  method: 'post',
  path: '/content/{id}/revisions',
  id: 'reviseContent',
  summary: '改一篇已发布的：开一个新版本，发布以前原来的照旧',
  params: itemParams,
  response: contentRevision,
  refusals: ['not-found', 'act.forbidden', 'content.open-elsewhere'],
})

export const saveContent = endpoint({
  method: 'put',
  path: '/content/{id}/draft',
  id: 'saveContent',
  summary: '保存草稿',
  params: itemParams,
  body: z.strictObject({ version, writing, datedOn: day.nullable() }),
  response: contentRevision,
  refusals: [...refusals, 'content.kind-fixed'],
})

const step = <const Id extends string>(name: string, operation: Id, summary: string) =>
  endpoint({
    method: 'post',
    path: `/content/{id}/${name}`,
    id: operation,
    summary,
    params: itemParams,
    body: versioned,
    response: contentRevision,
    refusals: [...refusals, 'form.invalid'],
    once: true,
  })

export const submitContent = step('submit', 'submitContent', '送审')
export const recallContent = step('recall', 'recallContent', '收回送审的稿件再改')
export const discardContent = step('discard', 'discardContent', '删除草稿')

export const returnContent = endpoint({
  method: 'post',
  path: '/content/{id}/return',
  id: 'returnContent',
  summary: '退回修改，写明意见',
  params: itemParams,
  body: z.strictObject({ version, note: typedSome(500) }),
  response: contentRevision,
  refusals: [...refusals, 'content.same-person', 'form.invalid'],
  once: true,
})

export const publishContent = endpoint({
  method: 'post',
  path: '/content/{id}/publish',
  id: 'publishContent',
  summary: '审核发布：立即，或到定时的时刻；由第二个人办',
  params: itemParams,
  body: z.strictObject({ version, from: instant.nullable(), until: instant.nullable() }),
  response: contentRevision,
  refusals: [...refusals, 'content.same-person', 'content.schedule-past', 'form.invalid'],
  once: true,
})

export const withdrawContent = endpoint({
  method: 'post',
  path: '/content/{id}/withdraw',
  id: 'withdrawContent',
  summary: '撤下一篇已发布或定时的稿件，写明理由',
  params: itemParams,
  body: z.strictObject({ version, note: typedSome(500) }),
  response: contentRevision,
  refusals: [...refusals, 'form.invalid'],
  once: true,
})
