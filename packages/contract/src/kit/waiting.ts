type Params = Readonly<Record<string, string | number>>

const secondsOf = (p: Params): number => Number(p.retryAfterSeconds ?? 60)

/** Minutes, and hours from two on, so that nobody has to divide. */
export function longWait(p: Params): string {
  const minutes = Math.max(1, Math.ceil(secondsOf(p) / 60))
  return minutes < 120 ? `${minutes} 分钟` : `${Math.ceil(minutes / 60)} 小时`
}

/** The same, in seconds where the wait is short enough to sit out. */
export const waitWords = (p: Params): string => (secondsOf(p) < 120 ? `${secondsOf(p)} 秒` : longWait(p))
