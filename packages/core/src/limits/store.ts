import { statement } from '@anju/db'

/** Counts so much when it still fits below the limit; no row means that it does not. */
export const takeSome = statement<
  { used: number },
  [name: string, subject: Buffer, windowStart: Date, most: number, amount: number]
>(
  'limits.take-some',
  `insert into limit_counter as c (name, subject, window_start, used)
   select $1, $2, $3, $5::integer where $5::integer <= $4::integer
   on conflict (name, subject, window_start) do update set used = c.used + excluded.used
   where c.used + excluded.used <= $4::integer
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
