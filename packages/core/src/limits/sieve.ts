import type { Ctx } from '../context.ts'
import { type Limit, take, type Taken } from './take.ts'

/** What one process knows of one subject in the window that runs. */
type Seen = { used: number; granted: number; refused: Taken | undefined; asking: Promise<void> | undefined }

type Asking = Pick<Ctx, 'db' | 'ports'>
export type Sieve = (ctx: Asking, subject: string) => Promise<Taken>

/**
 * A limit on something as frequent as requests. A row in the database for each would cost more than the request: the
 * first `block` uses of a subject are counted in this process alone, and only who goes on asks the database, for a block
 * at a time. All processes together let through at most `most`, and one block more for each of them. While the database
 * cannot be asked, each process counts for itself.
 *
 * The process's own clock is enough to tell one window from the next; how long to wait is said by the database.
 */
export function sieve(limit: Limit, block: number, clock: () => number = Date.now): Sieve {
  const subjects = new Map<string, Seen>()
  let window = 0
  return async (ctx, subject) => {
    const now = Math.floor(clock() / (limit.seconds * 1000))
    if (now !== window) subjects.clear()
    window = now
    const seen = subjects.get(subject) ?? { used: 0, granted: block, refused: undefined, asking: undefined }
    subjects.set(subject, seen)
    seen.used += 1
    const turn = seen.used
    while (turn > seen.granted && !seen.refused) {
      seen.asking ??= askFor(ctx, limit, subject, { seen, block })
      await seen.asking
    }
    return turn > seen.granted && seen.refused ? seen.refused : { allowed: true }
  }
}

/** One block more for this process; many requests that arrive together ask once. */
async function askFor(ctx: Asking, limit: Limit, subject: string, { seen, block }: { seen: Seen; block: number }) {
  const taken = await ctx.db.tx((tx) => take(tx, ctx, limit, subject, block)).catch(() => alone(limit, seen, block))
  if (taken.allowed) seen.granted += block
  else seen.refused = taken
  seen.asking = undefined
}

function alone({ most, seconds }: Limit, { granted }: Seen, block: number): Taken {
  return granted + block <= most ? { allowed: true } : { allowed: false, retryAfterSeconds: seconds }
}
