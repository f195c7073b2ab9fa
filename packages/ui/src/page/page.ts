import { html, raw } from 'hono/html'
import { crumbs } from '../crumbs/index.ts'
import { type Html, attributes, classes } from '../markup/index.ts'
import { footer } from './footer.ts'
import { siteName } from './greeting.ts'
import { allSections, bottomTabs, mainNav } from './navigation.ts'
import type { PageInput } from './page-input.ts'
import { topBar } from './top-bar.ts'

/** A whole document: frame, navigation and the given body. */
export function page(input: PageInput): Html {
  const { city } = input
  const hasNav = city !== undefined && input.mainNav !== false
  const hasTabs = city !== undefined && input.tabs !== false && !input.formPage
  return html`<!DOCTYPE html>
<html lang="zh-CN"${attributes({ 'data-mode': input.elder ? 'elder' : undefined })}>
${head(input)}
<body${attributes({ class: input.bodyClass })}>
<a class="skip" href="#main">跳到正文</a>
${topBar(input)}
${hasNav && !input.elder ? mainNav(city, input.current) : ''}
<main id="main"><div${attributes({ class: classes('wrap page', !input.crumbs?.length && 'open') })}>
${input.crumbs?.length ? crumbs(input.crumbs) : ''}
${input.body}
</div></main>
${hasNav ? allSections(city, input) : ''}
${footer(city, input.footerLinks ?? [])}
${hasTabs ? bottomTabs(city, input) : ''}
</body>
</html>
`
}

/** `错误：用户注册 - 淄博市公共租赁住房服务` */
export function documentTitle(input: Pick<PageInput, 'title' | 'city' | 'errorCount'>): string {
  return `${input.errorCount ? '错误：' : ''}${input.title} - ${siteName(input.city)}`
}

function head(input: PageInput): Html {
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${documentTitle(input)}</title>
<meta name="theme-color" content="#0F4C81">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="${input.asset('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${input.asset('portal.css')}">
<script type="module" src="${input.asset('portal.js')}"></script>
${input.feedHref ? html`<link rel="alternate" type="application/atom+xml" title="公示公告" href="${input.feedHref}">` : ''}${input.structured ? structured(input.structured) : ''}
</head>`
}

/** JSON inside a script element ends at `</`; with every `<` written as an escape there is none. */
const structured = (data: Readonly<Record<string, unknown>>): Html =>
  html`<script type="application/ld+json">${raw(JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', String.raw`\u003c`))}</script>`
