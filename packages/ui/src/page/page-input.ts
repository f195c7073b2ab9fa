import type { Crumb } from '../crumbs/index.ts'
import type { Content } from '../markup/index.ts'
import type { SectionKey, TabKey } from './sections.ts'

/** What the frame says about a city; all of it is the city's own data. */
export type PageCity = {
  /** Six-digit division code, the first part of every address. */
  code: string
  name: string
  /** Left out, or equal to the name, for a municipality: it is greeted once. */
  province?: string
  pinyin: string
  /** The office that runs the site. */
  host: string
  hotline: string
  hotlineHours?: string
  siteCode?: string
  icp?: string
  police?: string
}

export type FooterLink = { text: string; href: string }

/** The signed-in person of a private page. Public pages carry none, so that they can be cached for everybody. */
export type Viewer = {
  /** Own or masked name, as the page decides. */
  name: string
  signOut: { action: string; token: string }
}

export type AssetName = 'portal.css' | 'portal.js' | 'icon.svg'

/** Gives the address of a served file, usually with a hash in it. */
export type AssetResolver = (name: AssetName) => string

export type PageInput = {
  title: string
  /** Address of this page with its query; the switch of modes leads back to it. */
  path: string
  asset: AssetResolver
  body: Content
  /** Absent before a city was chosen. */
  city?: PageCity
  viewer?: Viewer
  /** Section that is lit up in the navigation. */
  current?: SectionKey
  /** Tab that is lit up at the bottom of a phone; follows `current` unless given. */
  tab?: TabKey
  /** From 首页 down to this page; the last has no address. */
  crumbs?: readonly Crumb[]
  /** 长辈版. */
  elder?: boolean
  /** How many errors the page shows; the title then begins with 错误. */
  errorCount?: number
  bodyClass?: string
  /** The eleven sections (default: shown as soon as there is a city). */
  mainNav?: boolean
  /** The bottom tabs of phones (default: shown as soon as there is a city). */
  tabs?: boolean
  /** A page to fill in: its own bar takes the place of the tabs. */
  formPage?: boolean
  /** Address of the switch between 长辈版 and 标准版. */
  modeHref?: string
  footerLinks?: readonly FooterLink[]
  /** What the page is about, for search engines (schema.org). Data, never run. */
  structured?: Readonly<Record<string, unknown>>
  /** Of a feed with the news of this page. */
  feedHref?: string
}
