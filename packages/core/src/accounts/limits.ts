import type { Ctx } from '../context.ts'
import type { Limit } from '../limits/index.ts'
import type { CodePurpose } from './one-time-code.ts'

type PerNetwork = {
  /** Requests for a code, also those that the gate then refuses. */
  codes: Limit
  signIns: Limit
  signInsPerAccount: Limit
}

/** Limits that count by network. Behind `loopback` stands one machine with all its people and tests. */
const perNetwork: Readonly<Record<'public' | 'loopback', PerNetwork>> = {
  public: {
    codes: { name: 'accounts.codes.network', most: 60, seconds: 600 },
    signIns: { name: 'accounts.sign-ins.network', most: 20, seconds: 60 },
    signInsPerAccount: { name: 'accounts.sign-ins.account', most: 5, seconds: 60 },
  },
  loopback: {
    codes: { name: 'accounts.codes.network', most: 6_000, seconds: 600 },
    signIns: { name: 'accounts.sign-ins.network', most: 2_000, seconds: 60 },
    signInsPerAccount: { name: 'accounts.sign-ins.account', most: 5, seconds: 60 },
  },
}

export const networkLimits = (ctx: Pick<Ctx, 'network'>): PerNetwork =>
  perNetwork[ctx.network === 'loopback' ? 'loopback' : 'public']

/** Short messages that a phone gets at most. */
type PerPhone = readonly Limit[]

const anybody: PerPhone = [
  { name: 'accounts.codes.phone-hour', most: 5, seconds: 3_600 },
  { name: 'accounts.codes.phone-day', most: 10, seconds: 86_400 },
]

/**
 * An officer's code follows a right password. It is counted apart, so that a stranger who asks for codes to an officer's
 * phone on the citizen site cannot keep the officer out.
 */
const officer: PerPhone = [
  { name: 'accounts.codes.officer-hour', most: 10, seconds: 3_600 },
  { name: 'accounts.codes.officer-day', most: 30, seconds: 86_400 },
]

const officerOnLoopback: PerPhone = officer.map((limit) => ({ ...limit, most: limit.most * 100 }))

export function phoneLimits(ctx: Pick<Ctx, 'network'>, purpose: CodePurpose): PerPhone {
  if (purpose !== 'officer-sign-in') return anybody
  return ctx.network === 'loopback' ? officerOnLoopback : officer
}

/** All codes of a day, whoever asks: what the operator pays for at most. */
export const allCodes: Limit = { name: 'accounts.codes.all', most: 50_000, seconds: 86_400 }

/** Tries of codes per phone, over all its codes. */
export const triesPerDay: Limit = { name: 'accounts.tries.phone-day', most: 20, seconds: 86_400 }

/** Notices of a lock-out, so that locking from many networks is no way to flood a phone. */
export const lockNotices: Limit = { name: 'accounts.lock-notices', most: 3, seconds: 86_400 }
