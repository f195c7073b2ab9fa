export { fullCityName, greeting, siteName } from './greeting.ts'
export type { AssetName, AssetResolver, FooterLink, PageCity, PageInput, Viewer } from './page-input.ts'
export { documentTitle, page } from './page.ts'
export { type Section, type SectionKey, type TabKey, sections } from './sections.ts'
