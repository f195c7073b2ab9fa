import { z } from 'zod'
import { day } from './values.ts'

/**
 * A promise in working days, counted by the server from the next working day after submitting; the console only
 * draws it: `used` cells are over, then today's where today is a working day of the term, then those to come; `over`
 * cells more are overdue.
 */
export const workingDays = z
  .object({
    total: z.int(),
    used: z.int(),
    /** The cell after the used ones is today's. */
    isTodayOpen: z.boolean(),
    /** `paused`: the citizen's turn; `unknown`: beyond the imported calendar; `done`: decided. */
    state: z.enum(['ahead', 'due-today', 'overdue', 'paused', 'unknown', 'done']),
    remaining: z.int(),
    over: z.int(),
    dueOn: day.nullable(),
    /** 剩 1 天, 今日到期, 超 1 天 … */
    words: z.string(),
    /** 2027 年日历未导入，可能不准 */
    warning: z.string().nullable(),
  })
  .meta({ id: 'WorkingDays' })
export type WorkingDays = z.infer<typeof workingDays>
