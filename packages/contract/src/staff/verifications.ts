import { z } from 'zod'
import { endpoint } from '../kit/index.ts'
import { actState, claim, journal, photo } from './claim.ts'
import { codesOf, photoFaults, typedFaults } from './reasons.ts'
import { day, id, instant, itemParams, labelled, paging, typed, version, versioned } from './values.ts'
import { workingDays } from './working-days.ts'

export const verificationViews = ['open', 'mine', 'unclaimed', 'due', 'duplicates', 'repeated', 'decided'] as const

/**
 * The same number elsewhere. `active`: an account is verified with it, in this or another city (then without an id);
 * `same`: another account of this city has sent it.
 */
export const duplicate = z
  .object({
    kind: z.enum(['active', 'same']),
    verificationId: id.nullable(),
    number: z.string().nullable(),
    state: labelled,
    at: instant,
    words: z.string(),
  })
  .meta({ id: 'Duplicate' })

/** One submitting and what came of it. */
export const verificationRound = z
  .object({
    attempt: z.int(),
    submittedAt: instant,
    decidedAt: instant.nullable(),
    officerName: z.string(),
    result: labelled,
    faults: z.array(z.string()),
  })
  .meta({ id: 'VerificationRound' })

export const verificationRow = z
  .object({
    id,
    number: z.string(),
    name: z.string().meta({ description: '遮住的姓名' }),
    idDocumentType: labelled,
    idDocumentNumber: z.string().meta({ description: '遮住的号码' }),
    submittedAt: instant,
    attempt: z.int().meta({ description: '第几次提交' }),
    alert: z.string().nullable().meta({ description: '同号告警' }),
    state: labelled,
    way: labelled.meta({ description: '认证方式' }),
    dueOn: day.nullable(),
    days: workingDays,
    claim: claim.nullable(),
    version,
  })
  .meta({ id: 'VerificationRow' })
export type VerificationRow = z.infer<typeof verificationRow>

export const verificationActs = ['claim', 'release', 'approve', 'return'] as const

export const verification = z
  .object({
    id,
    number: z.string(),
    state: labelled,
    way: labelled.meta({ description: '认证方式' }),
    version,
    /** Whether the values below are masked: true for everybody but the holder of the claim. */
    masked: z.boolean(),
    typed: z.object({
      name: z.string(),
      idDocumentType: labelled,
      idDocumentNumber: z.string(),
      /** Empty where the number does not carry them. */
      checks: z.array(z.object({ label: z.string(), words: z.string(), ok: z.boolean() })),
      city: z.string(),
      phone: z.string().meta({ description: '总是遮住；要看另行显示' }),
    }),
    photos: z.array(photo.extend({ kind: z.string(), label: z.string(), keptFromEarlier: z.boolean() })),
    submittedAt: instant,
    attempt: z.int(),
    dueOn: day.nullable(),
    days: workingDays,
    claim: claim.nullable(),
    /** Earlier submittings of this verification, newest first. */
    earlier: z.array(verificationRound),
    duplicates: z.array(duplicate),
    decision: verificationRound.extend({ at: instant }).nullable(),
    acts: z.array(actState(verificationActs)),
    /** The next of the queue, so that a decision leads straight on. */
    nextId: id.nullable(),
  })
  .meta({ id: 'Verification' })
export type Verification = z.infer<typeof verification>

/** What is not right: `typed` for the filled-in data, else the place of the photo (`front` is the data page of a passport). */
export const returnFault = z.union([
  z.strictObject({ item: z.literal('typed'), code: codesOf(typedFaults), note: typed(200).default('') }),
  z.strictObject({
    item: z.enum(['front', 'back', 'portrait']),
    code: codesOf(photoFaults),
    note: typed(200).default(''),
  }),
])
export type ReturnFault = z.infer<typeof returnFault>

export const listVerifications = endpoint({
  method: 'get',
  path: '/verifications',
  id: 'listVerifications',
  summary: '实名审核队列，剩余工作日最少的在前',
  query: z.strictObject({
    view: z.enum(verificationViews).default('open'),
    idDocumentType: z.string().max(40).optional(),
    submittedFrom: day.optional(),
    submittedTo: day.optional(),
    ...paging,
  }),
  response: z.object({
    rows: z.array(verificationRow),
    nextCursor: z.string().nullable(),
    total: z.int(),
    views: z.record(z.enum(verificationViews), z.int()),
  }),
  refusals: ['act.forbidden'],
})

export const showVerification = endpoint({
  method: 'get',
  path: '/verifications/{id}',
  id: 'showVerification',
  summary: '一件实名认证：填写信息与照片；没有领取的人看到的是遮住的',
  params: itemParams,
  response: verification,
  refusals: ['not-found'],
})

export const claimVerification = endpoint({
  method: 'post',
  path: '/verifications/{id}/claim',
  id: 'claimVerification',
  summary: '领取',
  params: itemParams,
  response: verification,
  refusals: ['not-found', 'claim.taken', 'case.own-household', 'state.not-allowed'],
})

export const releaseVerification = endpoint({
  method: 'post',
  path: '/verifications/{id}/release',
  id: 'releaseVerification',
  summary: '释放领取',
  params: itemParams,
  body: z.strictObject({ reason: typed(200).default('') }),
  response: verification,
  refusals: ['not-found', 'claim.required'],
})

export const approveVerification = endpoint({
  method: 'post',
  path: '/verifications/{id}/approve',
  id: 'approveVerification',
  summary: '通过',
  params: itemParams,
  body: versioned,
  response: verification,
  refusals: ['not-found', 'claim.required', 'case.own-household', 'state.not-allowed', 'state.conflict'],
  once: true,
})

export const returnVerification = endpoint({
  method: 'post',
  path: '/verifications/{id}/return',
  id: 'returnVerification',
  summary: '不通过：逐项写明原因，申请人只重做这几项',
  params: itemParams,
  body: z.strictObject({
    version,
    faults: z
      .array(returnFault)
      .min(1, '请至少指出一项')
      .max(4)
      .refine((faults) => new Set(faults.map((f) => f.item)).size === faults.length, '同一项只写一次'),
  }),
  response: verification,
  refusals: [
    'not-found',
    'claim.required',
    'case.own-household',
    'state.not-allowed',
    'state.conflict',
    'form.invalid',
  ],
  once: true,
})

export const showVerificationJournal = endpoint({
  method: 'get',
  path: '/verifications/{id}/journal',
  id: 'showVerificationJournal',
  summary: '一件实名认证的日志，最新在上',
  params: itemParams,
  response: journal,
  refusals: ['not-found'],
})
