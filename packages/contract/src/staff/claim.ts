import { z } from 'zod'
import { id, instant } from './values.ts'

/** Who holds an item. Its holder sees what the act needs; the others see it masked and read-only. */
export const claim = z
  .object({ officerId: id, officerName: z.string(), agencyName: z.string(), claimedAt: instant, isMine: z.boolean() })
  .meta({ id: 'Claim' })
export type Claim = z.infer<typeof claim>

/** One act on the item in front of the officer; when it is not allowed, the words beside the button say why. */
export const actState = <const A extends readonly [string, ...string[]]>(acts: A) =>
  z.object({ act: z.enum(acts), allowed: z.boolean(), why: z.string().nullable() })

export const routeStep = z
  .object({
    key: z.string(),
    label: z.string(),
    state: z.enum(['done', 'now', 'todo']),
    at: instant.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'RouteStep' })
export type RouteStep = z.infer<typeof routeStep>

/** A picture, served upright as the citizen turned it; its size as it is then. */
export const photo = z.object({ fileId: id, width: z.int(), height: z.int() }).meta({ id: 'Photo' })
export type Photo = z.infer<typeof photo>

export const journalEntry = z
  .object({
    at: instant,
    who: z.string(),
    agencyName: z.string().nullable(),
    words: z.string(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'JournalEntry' })
export type JournalEntry = z.infer<typeof journalEntry>
export const journal = z.object({ total: z.int(), entries: z.array(journalEntry) })
