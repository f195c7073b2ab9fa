import {
  announcementCategories,
  type ContentBodies,
  type ContentKind,
  policyValidities,
  printedPapers,
} from '@anju/domain/content'
import type { PlainDate } from '@anju/domain/kit'
import { z } from 'zod'
import { richText } from './rich-text.ts'
import { line, words } from './words.ts'

const day = z.iso.date().transform((text) => text as PlainDate)
const slug = z.union([
  z.literal(''),
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
])
const lines = z.array(line(500)).max(60)
const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>) => z.enum(Object.keys(record) as [K, ...K[]]) // an enum of its own keys

const file = z.uuid()
export const picture = z.strictObject({ file, alt: line(300), caption: line(200) }).meta({ id: 'ContentPicture' })
export const attachment = z.strictObject({ file, name: line(120) }).meta({ id: 'ContentAttachment' })
const pictures = z.array(picture).max(30)
const attachments = z.array(attachment).max(20)

const announcement = z.strictObject({
  category: keysOf(announcementCategories),
  issuer: line(100),
  documentNumber: line(60),
  noticeUntil: day.nullable(),
  text: richText,
  attachments,
})

const serviceGuide = z.strictObject({
  conclusion: line(300),
  whoMayApply: lines,
  materials: z
    .array(z.strictObject({ name: line(120), copies: line(60), form: line(120), mayFollow: line(120), blank: slug }))
    .max(60),
  steps: z.array(z.strictObject({ title: line(60), text: words(2_000) })).max(30),
  duration: z.array(z.strictObject({ label: line(60), text: line(300) })).max(20),
  fee: line(200),
  where: lines,
  legalBasis: lines,
  results: lines,
  complaints: lines,
  questions: z.array(z.strictObject({ question: line(200), answer: words(2_000) })).max(30),
  online: z.enum(['', '/apply', '/account/real-name', '/progress']),
  sourceNote: line(300),
})

const policy = z.strictObject({
  documentNumber: line(60),
  issuer: line(100),
  level: z.enum(['national', 'province', 'city']),
  issuedOn: day.nullable(),
  effectiveOn: day.nullable(),
  expiresOn: day.nullable(),
  validity: keysOf(policyValidities),
  summary: words(2_000),
  text: richText,
  address: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]),
  sourceNote: line(300),
  interprets: slug,
  attachments,
})

const layout = z.strictObject({
  name: line(60),
  rooms: z.int().min(0).max(20),
  grossArea: z.strictObject({ from: z.number().min(0).max(1_000), to: z.number().min(0).max(1_000) }),
  rentPerSquareMetre: z.int().min(0).max(1_000_000),
  total: z.int().min(0).max(100_000),
  available: z.int().min(0).max(100_000),
  plan: picture.nullable(),
})

const listing = z.strictObject({
  district: z.union([z.literal(''), z.string().regex(/^[0-9]{6}$/)]),
  address: line(200),
  operator: line(100),
  phone: line(40),
  builtIn: z.int().min(1950).max(2100).nullable(),
  layouts: z.array(layout).max(30),
  facilities: z.array(line(60)).max(40),
  transport: words(500),
  text: richText,
  pictures,
})

/** The structure of every kind as it crosses the wire, for the console and for the search of old pieces alike. */
export const contentBodies = {
  announcement,
  'service-guide': serviceGuide,
  faq: z.strictObject({ category: line(40), answer: richText }),
  policy,
  download: z.strictObject({ description: words(500), paper: z.enum(printedPapers).nullable(), attachments }),
  'service-info': z.strictObject({ summary: words(300), text: richText, attachments }),
  'photo-news': z.strictObject({ text: richText, pictures }),
  listing,
} satisfies { readonly [K in ContentKind]: z.ZodType<ContentBodies[K]> }

/** A piece as it is written: title and the body of its kind. */
export const writing = z.discriminatedUnion('kind', [
  written('announcement'),
  written('service-guide'),
  written('faq'),
  written('policy'),
  written('download'),
  written('service-info'),
  written('photo-news'),
  written('listing'),
])

function written<const K extends ContentKind>(kind: K) {
  return z.strictObject({ kind: z.literal(kind), title: line(120), body: contentBodies[kind] })
}
