import type { Content, FooterLink, PageCity, PageInput } from '../src/index.ts'
import { page } from '../src/index.ts'

/** Invented data for trying the components as whole pages. */

export const city: PageCity = {
  code: '370300',
  name: '淄博市',
  province: '山东省',
  pinyin: 'Zibo',
  host: '淄博市住房和城乡建设局',
  hotline: '12345',
  hotlineHours: '全天',
  siteCode: '0000000000',
  icp: '鲁ICP备00000000号',
  police: '鲁公网安备00000000号',
}

const footerLinks: readonly FooterLink[] = [
  { text: '网站地图', href: '/370300/sitemap' },
  { text: '隐私政策', href: '/370300/privacy' },
  { text: '无障碍说明', href: '/370300/accessibility' },
  { text: '放到手机桌面', href: '/370300/install' },
]

export const viewer = { name: '张样例', signOut: { action: '/370300/logout', token: 'specimen-token' } }
export const token = 'specimen-token'

export type Specimen = Partial<PageInput> & { title: string; body: Content }

export function frame(input: Specimen, elder: boolean, asset: PageInput['asset']) {
  return page({ path: '/370300', city, footerLinks, elder, asset, ...input })
}
