/** What staff keep for the sections of a city's site, one kind a section (the guide, 二(三)2: the eleven sections). */
export const contentKinds = [
  'announcement',
  'service-guide',
  'faq',
  'policy',
  'download',
  'service-info',
  'photo-news',
  'listing',
] as const
export type ContentKind = (typeof contentKinds)[number]

/** The section that a kind stands in: its name in the navigation, its place in addresses. */
export const contentSections: Readonly<Record<ContentKind, { label: string; path: string }>> = {
  announcement: { label: '公示公告', path: 'notices' },
  'service-guide': { label: '办事指南', path: 'guides' },
  faq: { label: '常见问题', path: 'faq' },
  policy: { label: '政策法规', path: 'policies' },
  download: { label: '资料下载', path: 'downloads' },
  'service-info': { label: '服务信息', path: 'services' },
  'photo-news': { label: '图片新闻', path: 'photo-news' },
  listing: { label: '房源信息', path: 'listings' },
}

/**
 * Whether a stored text is a kind of content (政府信息公开条例 art. 20: what an authority publishes by itself).
 * Example: `isContentKind('policy')` is true, of `'toString'` it is false.
 */
export const isContentKind = (text: string): text is ContentKind => contentKinds.some((kind) => kind === text)
