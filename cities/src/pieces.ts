import { type ContentPiece, type FaqBody, type PolicyBody, type PrintedPaper, richTextOf } from '@anju/domain/content'
import type { PlainDate } from '@anju/domain/kit'

/** One question with its answer, as a city hands it in. */
export const question = (
  datedOn: PlainDate,
  { slug, title, category, answer }: { slug: string; title: string; category: string; answer: readonly string[] },
): ContentPiece => {
  const body: FaqBody = { category, answer: richTextOf(answer) }
  return { slug, datedOn, writing: { kind: 'faq', title, body } }
}

type Policy = Pick<PolicyBody, 'issuer' | 'level' | 'validity' | 'summary' | 'sourceNote'> & Partial<PolicyBody>

/** A paper with what is known of it: its text stands at its issuer's, here stand its summary and its source. */
export const policy = (datedOn: PlainDate, slug: string, title: string, known: Policy): ContentPiece => ({
  slug,
  datedOn,
  writing: {
    kind: 'policy',
    title,
    body: {
      documentNumber: '',
      issuedOn: null,
      effectiveOn: null,
      expiresOn: null,
      text: richTextOf([]),
      address: '',
      interprets: '',
      attachments: [],
      ...known,
    },
  },
})

/** A paper that the system prints itself. */
export const printed = (datedOn: PlainDate, paper: PrintedPaper, title: string, description: string): ContentPiece => ({
  slug: paper,
  datedOn,
  writing: { kind: 'download', title, body: { description, paper, attachments: [] } },
})

/** An announcement in plain paragraphs. */
export const announcement = (
  datedOn: PlainDate,
  { slug, title, issuer, paragraphs }: { slug: string; title: string; issuer: string; paragraphs: readonly string[] },
): ContentPiece => ({
  slug,
  datedOn,
  writing: {
    kind: 'announcement',
    title,
    body: {
      category: 'announcement',
      issuer,
      documentNumber: '',
      noticeUntil: null,
      text: richTextOf(paragraphs),
      attachments: [],
    },
  },
})
