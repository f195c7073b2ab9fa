import { officerRoles } from '@anju/domain/officers'
import { z } from 'zod'
import { endpoint } from '../kit/index.ts'
import { id, instant } from './values.ts'

const sending = ['otp.too-soon', 'otp.limit', 'otp.unavailable', 'limit.reached', 'service.busy'] as const
const passwords = ['officer.sign-in-waits', 'limit.reached', 'service.busy'] as const

export const role = z.enum(officerRoles)

/** What the sign-in page shows while the code is on its way. */
export const codeSent = z
  .object({
    phone: z.string().meta({ description: '遮住的手机号码' }),
    expiresAt: instant,
    resendAfterSeconds: z.int(),
  })
  .meta({ id: 'CodeSent' })
export type CodeSent = z.infer<typeof codeSent>

export const sessionState = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('signed-out') }),
    z.object({ state: z.literal('code-sent'), code: codeSent }),
    z.object({ state: z.literal('password-due'), officerName: z.string(), csrf: z.string() }),
    z.object({ state: z.literal('locked'), officerName: z.string(), lockedAt: instant }),
    z.object({
      state: z.literal('signed-in'),
      officerName: z.string(),
      locksAt: instant,
      expiresAt: instant,
      /** Sent back as `X-CSRF` by clients that send neither Sec-Fetch-Site nor Origin. */
      csrf: z.string(),
    }),
  ])
  .meta({ id: 'SessionState' })
export type SessionState = z.infer<typeof sessionState>

const password = z.string().min(1, '请填写密码').max(128)

export const showSession = endpoint({
  method: 'get',
  path: '/session',
  id: 'showSession',
  summary: '现在的登录状态：决定先显示登录、验证码、锁屏还是工作台；不算操作，不延长锁屏时间',
  response: sessionState,
  refusals: [],
  open: true,
})

export const signIn = endpoint({
  method: 'post',
  path: '/session/sign-in',
  id: 'signIn',
  summary: '登录第一步：账号和密码，对了就把短信验证码发到本人手机',
  body: z.strictObject({ login: z.string().trim().min(1, '请填写账号').max(64), password }),
  response: codeSent,
  refusals: ['officer.sign-in-wrong', 'officer.sign-in-waits', ...sending],
  open: true,
})

export const resendCode = endpoint({
  method: 'post',
  path: '/session/resend-code',
  id: 'resendCode',
  summary: '重新获取短信验证码（60 秒后）',
  response: codeSent,
  refusals: ['officer.sign-in-again', ...sending],
  open: true,
})

export const secondFactor = endpoint({
  method: 'post',
  path: '/session/second-factor',
  id: 'secondFactor',
  summary: '登录第二步：短信验证码',
  body: z.strictObject({
    code: z
      .string()
      .trim()
      .regex(/^[0-9]{6}$/, '请填写 6 位数字'),
  }),
  response: sessionState,
  refusals: ['otp.none', 'otp.wrong', 'otp.locked', 'otp.expired', 'otp.day-limit', 'officer.sign-in-again'],
  open: true,
})

export const lock = endpoint({
  method: 'post',
  path: '/session/lock',
  id: 'lock',
  summary: '锁屏',
  refusals: ['sign-in.required'],
  open: true,
})

export const unlock = endpoint({
  method: 'post',
  path: '/session/unlock',
  id: 'unlock',
  summary: '锁屏后用登录密码继续工作',
  body: z.strictObject({ password }),
  response: sessionState,
  refusals: ['officer.password-wrong', 'sign-in.required', ...passwords],
  open: true,
})

export const confirmPassword = endpoint({
  method: 'post',
  path: '/session/confirm',
  id: 'confirmPassword',
  summary: '再输入一次登录密码；之后 5 分钟内可以显示未领取办件的完整号码',
  body: z.strictObject({ password }),
  response: z.object({ freshUntil: instant }),
  refusals: ['officer.password-wrong', ...passwords],
})

export const changePassword = endpoint({
  method: 'post',
  path: '/session/password',
  id: 'changePassword',
  summary: '修改登录密码；用初始密码登录后，改好之前别的都不能办。本人其他的登录随即结束',
  body: z.strictObject({ current: password, next: z.string().min(1, '请填写新密码').max(128, '密码最多 128 位') }),
  response: sessionState,
  refusals: ['officer.password-wrong', 'sign-in.required', 'session.locked', ...passwords],
  open: true,
})

export const signOut = endpoint({
  method: 'post',
  path: '/session/sign-out',
  id: 'signOut',
  summary: '退出登录；锁屏时也可以',
  refusals: [],
  open: true,
})

export const queueCount = z.object({
  open: z.int(),
  mine: z.int(),
  unclaimed: z.int(),
  dueToday: z.int(),
  overdue: z.int(),
})

export const me = z
  .object({
    officer: z.object({ id, login: z.string(), name: z.string(), phone: z.string() }),
    city: z.object({ code: z.string(), name: z.string(), provinceName: z.string() }),
    /** The agency of the first grant: what the door plate shows. Null: no grant in force today. */
    agency: z.object({ id, name: z.string(), level: z.enum(['city', 'district', 'street']) }).nullable(),
    grants: z.array(z.object({ role, roleLabel: z.string(), agencyId: id, agencyName: z.string() })),
    roles: z.array(role),
    /** Absent where no role reaches the queue. */
    queues: z.object({
      verifications: queueCount.optional(),
      preApplications: queueCount.optional(),
      cases: z.object({ total: z.int() }).optional(),
    }),
    session: z.object({
      locksAt: instant,
      idleSeconds: z.int(),
      warnSeconds: z.int(),
      expiresAt: instant,
      freshUntil: instant.nullable(),
    }),
    now: instant,
    /** Last day of the imported working-day calendar; promises beyond it are 日期待定. */
    calendarKnownUntil: z.iso.date().nullable(),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof me>

export const showMe = endpoint({
  method: 'get',
  path: '/me',
  id: 'showMe',
  summary: '本人、角色、机构、城市和各队列件数',
  response: me,
  refusals: [],
})
