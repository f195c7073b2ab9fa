/** 申请须知: read before the pledge. */
export type ApplicationNotes = {
  version: string
  title: string
  sections: readonly { heading: string; paragraphs: readonly string[] }[]
}

/** 承诺书 with the applicant's authorisation of inquiries (Order 11 art. 8: written consent to verification). */
export type Pledge = {
  version: string
  title: string
  paragraphs: readonly string[]
  authorisation: { title: string; paragraphs: readonly string[] }
  /** The words beside the box to tick. */
  agree: string
}

/** The exact text that was agreed to: what is hashed and stored beside the version, and what is printed. */
export function pledgeText(pledge: Pledge): string {
  const { title, version, paragraphs, authorisation, agree } = pledge
  return [title, version, ...paragraphs, authorisation.title, ...authorisation.paragraphs, agree].join('\n')
}

/** The exact text of the notes, for the same purpose. */
export function notesText(notes: ApplicationNotes): string {
  return [notes.title, notes.version, ...notes.sections.flatMap((one) => [one.heading, ...one.paragraphs])].join('\n')
}
