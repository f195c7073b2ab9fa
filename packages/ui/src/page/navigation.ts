import { html } from 'hono/html'
import { type Content, type Html, attributes } from '../markup/index.ts'
import type { PageCity, PageInput } from './page-input.ts'
import { type SectionKey, type TabKey, sections, tabOfSection } from './sections.ts'

function sectionLinks(city: PageCity, current: SectionKey | undefined): Content {
  return sections.map(
    (item) =>
      html`<li><a${attributes({ href: `/${city.code}${item.path}`, 'aria-current': item.key === current ? 'page' : undefined })}>${item.text}</a></li>`,
  )
}

/** The eleven sections across a PC. */
export function mainNav(city: PageCity, current: SectionKey | undefined): Html {
  return html`<nav class="nav" aria-label="主导航"><div class="wrap"><ul>${sectionLinks(city, current)}</ul></div></nav>`
}

/** The same eleven at the foot of a phone, with the doors that the top bar has no room for. */
export function allSections(city: PageCity, input: PageInput): Html {
  const doors = input.viewer
    ? ''
    : html`<li><a href="/${city.code}/register">用户注册</a></li><li><a href="/${city.code}/login">用户登录</a></li>`
  return html`<nav class="all" id="all" aria-label="全部栏目"><div class="wrap"><h2>全部栏目</h2><ul>${sectionLinks(city, input.current)}${doors}<li><a href="/cities">切换城市</a></li></ul></div></nav>`
}

const icons: Record<TabKey, Html> = {
  home: html`<path d="M4 11 12 4l8 7v9H4zM10 20v-6h4v6"/>`,
  apply: html`<path d="M5 3h14v18H5zM9 8h6M9 12h6M9 16h3"/>`,
  progress: html`<path d="M7 7v3m0 4v3M12 5h8M12 12h8M12 19h8"/><circle cx="7" cy="5" r="2"/><circle cx="7" cy="12" r="2"/><circle cx="7" cy="19" r="2"/>`,
  account: html`<circle cx="12" cy="8" r="4"/><path d="M4 21v-2c0-2.5 3.6-4 8-4s8 1.5 8 4v2"/>`,
}

const tabs: readonly { key: TabKey; text: string; path: string }[] = [
  { key: 'home', text: '首页', path: '' },
  { key: 'apply', text: '办事', path: '/apply' },
  { key: 'progress', text: '进度', path: '/progress' },
  { key: 'account', text: '我的', path: '/account' },
]

/** Four tabs at the bottom of a phone. */
export function bottomTabs(city: PageCity, input: PageInput): Html {
  const current = input.tab ?? (input.current && tabOfSection[input.current])
  const links = tabs.map(
    (tab) =>
      html`<a${attributes({ href: `/${city.code}${tab.path}`, 'aria-current': tab.key === current ? 'page' : undefined })}><svg class="i" viewBox="0 0 24 24" aria-hidden="true">${icons[tab.key]}</svg>${tab.text}</a>`,
  )
  return html`<nav class="tabs" aria-label="底部导航">${links}</nav>`
}
