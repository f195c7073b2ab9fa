export type IdleTimes = { idleSeconds: number; warnSeconds: number }
export type Idle = { phase: 'open' } | { phase: 'warn'; left: number } | { phase: 'lock' }

/** Where a session without acts stands. `warn`: seconds that are left before the lock. */
export function idleAt(now: number, lastAct: number, { idleSeconds, warnSeconds }: IdleTimes): Idle {
  const left = Math.ceil((lastAct + idleSeconds * 1000 - now) / 1000)
  if (left <= 0) return { phase: 'lock' }
  return left <= warnSeconds ? { phase: 'warn', left } : { phase: 'open' }
}

/** Somebody who only reads or types asks nothing of the server: told once a minute, at once when the lock is near. */
export const shouldTell = (now: number, lastAct: number, phase: Idle['phase']): boolean =>
  phase === 'warn' || now - lastAct > 60_000

/** 1 分 58 秒 */
export const spell = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
