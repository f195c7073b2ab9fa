import type { PlainDate } from '../kit/index.ts'

/** A citizen-facing text that stands under a city. */
export type Announcement = {
  id: string
  title: string
  issuer: string
  publishedOn: PlainDate
  paragraphs: readonly string[]
}

/** Papers that the system prints itself. Their addresses belong to the site, so only the kind is named here. */
export type DownloadKind = 'application-form' | 'pledge' | 'inquiry-authorisation'

export type Download = {
  kind: DownloadKind
  title: string
  format: string
  updatedOn: PlainDate
  description: string
}

export type GuideMaterial = {
  name: string
  copies: string
  /** 原件拍照, 系统生成 … */
  form: string
  /** 可否容缺. */
  mayFollow: string
  blank?: DownloadKind
}

export type Faq = { id: string; question: string; answer: readonly string[] }

export type Policy = {
  id: string
  title: string
  number?: string
  issuer: string
  issuedOn?: PlainDate
  effectiveOn?: PlainDate
  /** 现行有效, 已失效, or what is known. */
  validity: string
  summary: string
  address?: string
  /** Said openly when the text was read on a reposting page only. */
  sourceNote: string
}

/** 办事指南 in the full standard structure, one page for one matter. */
export type ServiceGuide = {
  id: string
  title: string
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
  faq: readonly Faq[]
  updatedOn: PlainDate
  sourceNote: string
}

export type ServiceWindow = { name: string; address: string; phone: string; hours: string; isDemonstration: boolean }

/** A section that has nothing yet says so, and says where to go instead. */
export type EmptySection = { title: string; text: string }

export type CityContent = {
  announcements: readonly Announcement[]
  guides: readonly ServiceGuide[]
  faq: readonly Faq[]
  policies: readonly Policy[]
  downloads: readonly Download[]
  services: { intro: readonly string[]; windows: readonly ServiceWindow[] }
  listings: EmptySection
  photoNews: EmptySection
}
