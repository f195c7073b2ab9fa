import { statement } from '@anju/db'

/** Counts one use when the limit is not yet reached; no row means the limit is reached. */
export const takeOne = statement<{ used: number }, [name: string, subject: Buffer, windowStart: Date, most: number]>(
  'limits.take-one',
  `insert into limit_counter as c (name, subject, window_start, used) values ($1, $2, $3, 1)
   on conflict (name, subject, window_start) do update set used = c.used + 1 where c.used < $4
   returning used`,
)

export const usedOf = statement<{ used: number }, [name: string, subject: Buffer, windowStart: Date]>(
  'limits.used-of',
  `select used from limit_counter where name = $1 and subject = $2 and window_start = $3`,
)

export const sweepBefore = statement<object, [before: Date]>(
  'limits.sweep-before',
  `delete from limit_counter where window_start < $1`,
)
