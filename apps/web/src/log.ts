import pino, { type DestinationStream, type Logger } from 'pino'

/**
 * One JSON line per event. In demonstration only what needs a look, so that the addresses stay readable on the terminal;
 * in production every request as well.
 */
export const openLog = (mode: 'demo' | 'production', to?: DestinationStream): Logger => {
  const options = {
    level: mode === 'demo' ? 'warn' : 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => describeError(error) },
  }
  return to ? pino(options, to) : pino(options)
}

type Described = { type: string; code?: string; message: string; frames: readonly string[]; cause?: Described }

/**
 * Of an error only this: a driver's or a library's carries rows and inputs in its other properties. Longer runs of digits
 * in its words could be somebody's number.
 */
function describeError(error: unknown, depth = 0): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: '', frames: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    ...(code && /^[\w.-]{1,60}$/.test(code) ? { code } : {}),
    message: error.message.replaceAll(/\d{5,}[Xx]?/g, '…'),
    frames: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause && depth < 3 ? { cause: describeError(error.cause, depth + 1) } : {}),
  }
}

const seldomMs = 10_000

/** Lost connections are told shortly and seldom: an outage loses many at once, and `/readyz` says when it is over. */
export function linkLog(log: Pick<Logger, 'warn'>): (role: string, error: unknown) => void {
  let told = -Infinity
  return (role, error) => {
    if (performance.now() - told < seldomMs) return
    told = performance.now()
    log.warn({ role, reason: error instanceof Error ? error.message : String(error) }, 'database connection lost')
  }
}
