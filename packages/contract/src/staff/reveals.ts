import { z } from 'zod'
import { endpoint } from '../kit/index.ts'
import { codesOf, revealReasons } from './reasons.ts'
import { id, instant, typed } from './values.ts'

/** What can be shown for sixty seconds. A member has no phone. */
export const revealFields = ['name', 'id-document-number', 'phone'] as const

export const reveal = endpoint({
  method: 'post',
  path: '/reveals',
  id: 'reveal',
  summary: '显示一个遮住的值，60 秒；不是自己领取的办件要有理由，并且刚输入过密码。每次记一条日志，每小时 60 次',
  body: z.strictObject({
    kind: z.enum(['verification', 'pre-application']),
    id,
    /** Row of a household member; absent: the applicant. */
    member: z.int().min(1).max(100).optional(),
    field: z.enum(revealFields),
    reason: codesOf(revealReasons),
    note: typed(200).default(''),
  }),
  response: z.object({
    value: z.string(),
    visibleUntil: instant,
    watermark: z.string().meta({ description: '姓名与时刻，画在旁边' }),
  }),
  refusals: ['not-found', 'reveal.fresh-sign-in', 'reveal.limit', 'case.own-household'],
})
