/** The eleven sections of a city's site, in the order that citizens know. */
export type SectionKey =
  | 'home'
  | 'apply'
  | 'listings'
  | 'notices'
  | 'guides'
  | 'faq'
  | 'policies'
  | 'downloads'
  | 'services'
  | 'photo-news'
  | 'account'

export type Section = { key: SectionKey; text: string; path: string }

export const sections: readonly Section[] = [
  { key: 'home', text: '首页', path: '' },
  { key: 'apply', text: '业务申请', path: '/apply' },
  { key: 'listings', text: '房源信息', path: '/listings' },
  { key: 'notices', text: '公示公告', path: '/notices' },
  { key: 'guides', text: '办事指南', path: '/guides' },
  { key: 'faq', text: '常见问题', path: '/faq' },
  { key: 'policies', text: '政策法规', path: '/policies' },
  { key: 'downloads', text: '资料下载', path: '/downloads' },
  { key: 'services', text: '服务信息', path: '/services' },
  { key: 'photo-news', text: '图片新闻', path: '/photo-news' },
  { key: 'account', text: '个人中心', path: '/account' },
]

export type TabKey = 'home' | 'apply' | 'progress' | 'account'

export const tabOfSection: Partial<Record<SectionKey, TabKey>> = {
  home: 'home',
  apply: 'apply',
  account: 'account',
}
