import { z } from 'zod'

/** The consent beside the button that sends name, document, card and phone to the bank; a new text gets a new version. */
export const bankConsentVersion = '2026-11'

/** The body of the bank's later answer. An `id` has to be that of the address. */
export const bankAnswer = z.object({ id: z.string().optional(), result: z.enum(['matched', 'mismatched']) })
