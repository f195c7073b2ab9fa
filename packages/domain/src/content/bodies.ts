import type { PlainDate } from '../kit/index.ts'
import type { ContentKind } from './kinds.ts'
import type { RichText } from './rich-text.ts'

/** A picture of a piece of content. Without a text for those who do not see it, it is not published. */
export type Picture = { file: string; alt: string; caption: string }

/** A file to take along; its format and size are facts of the file and stand in its row. */
export type Attachment = { file: string; name: string }

export const announcementCategories = {
  announcement: '公告',
  'public-notice': '公示',
  allocation: '配租',
  'maintenance-notice': '服务通知',
} as const
export type AnnouncementCategory = keyof typeof announcementCategories

export type AnnouncementBody = {
  category: AnnouncementCategory
  issuer: string
  documentNumber: string
  /** Last day of a period for objections, both days included. */
  noticeUntil: PlainDate | null
  text: RichText
  attachments: readonly Attachment[]
}

export type GuideMaterial = {
  name: string
  copies: string
  /** 原件拍照, 系统生成 … */
  form: string
  /** 可否容缺. */
  mayFollow: string
  /** Slug of the 资料下载 with the empty form. */
  blank: string
}

/** 办事指南 in the standard structure, one matter a piece. */
export type ServiceGuideBody = {
  conclusion: string
  whoMayApply: readonly string[]
  materials: readonly GuideMaterial[]
  steps: readonly { title: string; text: string }[]
  duration: readonly { label: string; text: string }[]
  fee: string
  where: readonly string[]
  legalBasis: readonly string[]
  results: readonly string[]
  complaints: readonly string[]
  questions: readonly { question: string; answer: string }[]
  /** Own path below the city's address where it is done online; '' where it is not. */
  online: '' | '/apply' | '/account/real-name' | '/progress'
  sourceNote: string
}

export type FaqBody = { category: string; answer: RichText }

export const policyValidities = {
  'in-force': '现行有效',
  amended: '已修改',
  repealed: '已废止',
  unconfirmed: '效力待核',
} as const
export type PolicyValidity = keyof typeof policyValidities

export type PolicyBody = {
  documentNumber: string
  issuer: string
  level: 'national' | 'province' | 'city'
  issuedOn: PlainDate | null
  effectiveOn: PlainDate | null
  expiresOn: PlainDate | null
  validity: PolicyValidity
  summary: string
  text: RichText
  /** Where the original stands; '' when only a reposting page is known. */
  address: string
  sourceNote: string
  /** Slug of the policy that this piece interprets (政策解读), '' for a policy itself. */
  interprets: string
  attachments: readonly Attachment[]
}

/** Papers that the system prints itself. */
export const printedPapers = ['application-form', 'pledge', 'inquiry-authorisation'] as const
export type PrintedPaper = (typeof printedPapers)[number]

export type DownloadBody = {
  description: string
  /** Printed by the system; null: the attached file. */
  paper: PrintedPaper | null
  attachments: readonly Attachment[]
}

export type ServiceInfoBody = { summary: string; text: RichText; attachments: readonly Attachment[] }

export type PhotoNewsBody = { text: RichText; pictures: readonly Picture[] }

/** One layout of an estate: areas in m² with two decimals, rent in fen per m² and month. */
export type ListingLayout = {
  name: string
  rooms: number
  grossArea: { from: number; to: number }
  rentPerSquareMetre: number
  total: number
  available: number
  plan: Picture | null
}

export type ListingBody = {
  district: string
  address: string
  operator: string
  phone: string
  builtIn: number | null
  layouts: readonly ListingLayout[]
  facilities: readonly string[]
  transport: string
  text: RichText
  pictures: readonly Picture[]
}

/** The structure of each kind of content. */
export type ContentBodies = {
  announcement: AnnouncementBody
  'service-guide': ServiceGuideBody
  faq: FaqBody
  policy: PolicyBody
  download: DownloadBody
  'service-info': ServiceInfoBody
  'photo-news': PhotoNewsBody
  listing: ListingBody
}

/** A piece of content as it is written: its title and the structure of its kind. */
export type Writing<K extends ContentKind = ContentKind> = {
  [Kind in K]: { kind: Kind; title: string; body: ContentBodies[Kind] }
}[K]

/** A piece with its lasting address and its day in lists, as a city's by-laws hand it in. */
export type ContentPiece = { slug: string; datedOn: PlainDate; writing: Writing }
