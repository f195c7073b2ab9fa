import pino, { type DestinationStream, type Logger } from 'pino'
import type { Settings } from './settings.ts'

/** One JSON line per event on stdout; in demonstration only what needs a look, so that the addresses stay readable. */
export function openLog({ mode }: Pick<Settings, 'mode'>, to?: DestinationStream): Logger {
  const options = {
    level: mode === 'demo' ? 'warn' : 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: shortError },
  }
  return to ? pino(options, to) : pino(options)
}

/** Of a driver's error no more than this: it carries its whole connection, and the values of the row that was refused. */
function shortError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack } = error
  return { name, message, ...('code' in error ? { code: error.code } : {}), stack }
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
