import type { Duty } from '../officers/index.ts'

/** What officers do with content. Editing and publishing are two roles, and two persons even where one holds both. */
export const contentDuties = {
  view: { roles: ['editor', 'publisher'], claim: 'any' },
  edit: { roles: ['editor'], claim: 'any' },
  publish: { roles: ['publisher'], claim: 'any' },
} as const satisfies Readonly<Record<string, Duty>>

export type ContentAct = keyof typeof contentDuties

/** Who wrote and who sent for review: neither publishes it. */
export type Written = { editedBy: string | null; submittedBy: string | null }

/**
 * Whether this officer is the second person for a revision (政府信息公开条例 art. 17: reviewed before it is published).
 * Example: who saved the last change gets false, whatever roles he or she holds.
 */
export const isSecondPerson = (officerId: string, { editedBy, submittedBy }: Written): boolean =>
  officerId !== editedBy && officerId !== submittedBy
