import { z } from 'zod'
import { endpoint } from '../kit/index.ts'
import { journal } from './claim.ts'
import { preApplication, preApplicationRow, preApplicationViews } from './pre-application.ts'
import { codesOf, materialFaults, nonAcceptanceReasons, sectionFaults } from './reasons.ts'
import { itemParams, paging, typed, typedSome, version, versioned } from './values.ts'

export const listPreApplications = endpoint({
  method: 'get',
  path: '/pre-applications',
  id: 'listPreApplications',
  summary: '受理登记队列，剩余工作日最少的在前',
  query: z.strictObject({
    view: z.enum(preApplicationViews).default('open'),
    /** Code of a district, street or committee. */
    area: z
      .string()
      .regex(/^[0-9]{6,12}$/)
      .optional(),
    ...paging,
  }),
  response: z.object({
    rows: z.array(preApplicationRow),
    nextCursor: z.string().nullable(),
    total: z.int(),
    views: z.record(z.enum(preApplicationViews), z.int()),
    /** Areas that occur in the queue, for the filter. */
    areas: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
  refusals: ['act.forbidden'],
})

export const showPreApplication = endpoint({
  method: 'get',
  path: '/pre-applications/{id}',
  id: 'showPreApplication',
  summary: '一件预申请：整份申请与材料；没有领取的人看到的是遮住的',
  params: itemParams,
  response: preApplication,
  refusals: ['not-found'],
})

export const claimPreApplication = endpoint({
  method: 'post',
  path: '/pre-applications/{id}/claim',
  id: 'claimPreApplication',
  summary: '领取',
  params: itemParams,
  response: preApplication,
  refusals: ['not-found', 'claim.taken', 'case.own-household', 'state.not-allowed'],
})

export const releasePreApplication = endpoint({
  method: 'post',
  path: '/pre-applications/{id}/release',
  id: 'releasePreApplication',
  summary: '释放领取',
  params: itemParams,
  body: z.strictObject({ reason: typed(200).default('') }),
  response: preApplication,
  refusals: ['not-found', 'claim.required'],
})

export const registerAcceptance = endpoint({
  method: 'post',
  path: '/pre-applications/{id}/accept',
  id: 'registerAcceptance',
  summary: '受理登记：给出受理编号，告知申请人，申请人从此能查到进度',
  params: itemParams,
  body: versioned,
  response: preApplication,
  refusals: [
    'not-found',
    'claim.required',
    'case.own-household',
    'case.member-elsewhere',
    'state.not-allowed',
    'state.conflict',
  ],
  once: true,
})

const note = typed(300).default('')
export const supplementItem = z.union([
  z.strictObject({
    kind: z.literal('material'),
    key: z.string().min(1).max(60),
    reasons: z.array(codesOf(materialFaults)).min(1, '请选择原因').max(8),
    note,
  }),
  z.strictObject({
    kind: z.literal('section'),
    key: z.string().min(1).max(60),
    reasons: z.array(codesOf(sectionFaults)).min(1, '请选择原因').max(8),
    note,
  }),
])
export type SupplementItem = z.infer<typeof supplementItem>

export const requestSupplement = endpoint({
  method: 'post',
  path: '/pre-applications/{id}/supplement',
  id: 'requestSupplement',
  summary: '补正：一次说全；再次补正须由负责人写明理由',
  params: itemParams,
  body: z.strictObject({
    version,
    items: z.array(supplementItem).min(1, '请至少勾选一项').max(40),
    supervisorReason: typed(300).optional(),
  }),
  response: preApplication,
  refusals: [
    'not-found',
    'claim.required',
    'case.own-household',
    'supplement.target-unknown',
    'supplement.needs-supervisor',
    'state.not-allowed',
    'state.conflict',
    'form.invalid',
  ],
  once: true,
})

export const refuseAcceptance = endpoint({
  method: 'post',
  path: '/pre-applications/{id}/non-acceptance',
  id: 'refuseAcceptance',
  summary: '不予受理：理由会写给申请人',
  params: itemParams,
  body: z.strictObject({ version, reason: codesOf(nonAcceptanceReasons), note: typedSome(500) }),
  response: preApplication,
  refusals: ['not-found', 'claim.required', 'case.own-household', 'state.not-allowed', 'state.conflict'],
  once: true,
})

export const showPreApplicationJournal = endpoint({
  method: 'get',
  path: '/pre-applications/{id}/journal',
  id: 'showPreApplicationJournal',
  summary: '一件预申请的日志，最新在上',
  params: itemParams,
  response: journal,
  refusals: ['not-found'],
})
