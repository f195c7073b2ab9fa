import type { Announcement, CityProfile, EmptySection, Policy } from '@anju/domain/cities'
import { formatFullDate, type PlainDate } from '@anju/domain/kit'
import { actionLink, printButton } from '@anju/ui/button'
import { emptyState } from '@anju/ui/empty-state'
import { facts } from '@anju/ui/facts'
import { lede } from '@anju/ui/layout'
import type { Html } from '@anju/ui/markup'
import { officialPaper } from '@anju/ui/official-paper'
import { rows } from '@anju/ui/rows'
import { tag } from '@anju/ui/tag'
import { moment } from '@anju/ui/text'
import { html } from 'hono/html'

const day = (date: PlainDate): Html => moment(date, formatFullDate(date))

export function noticesPage({ content }: CityProfile, base: string): Html {
  const items = content.announcements.map((a) => ({
    text: a.title,
    href: `${base}/notices/${a.id}`,
    meta: a.issuer,
    aside: html`<span class="meta">${day(a.publishedOn)}</span>`,
  }))
  return html`<h1 class="song">公示公告</h1>${rows({ items, red: true })}`
}

export function noticePage(notice: Announcement): Html {
  return officialPaper({
    office: [notice.issuer],
    title: [notice.title],
    body: notice.paragraphs.map((p) => html`<p>${p}</p>`),
    sign: { office: notice.issuer, date: day(notice.publishedOn) },
    tools: printButton(),
  })
}

export function policiesPage({ content }: CityProfile, base: string): Html {
  const items = content.policies.map((p) => ({
    text: p.title,
    href: `${base}/policies/${p.id}`,
    meta: [p.number, p.issuer].filter(Boolean).join('　'),
    aside: tag({ text: p.validity, tone: p.validity.includes('失效') ? 'off' : 'ok' }),
  }))
  return html`<h1 class="song">政策法规</h1>${lede('国家和本市关于公共租赁住房的规定。')}${rows({ items, red: true })}`
}

export function policyPage(policy: Policy): Html {
  const items = [
    { term: '发文机关', detail: policy.issuer },
    ...(policy.number ? [{ term: '文号', detail: policy.number }] : []),
    ...(policy.issuedOn ? [{ term: '发布日期', detail: day(policy.issuedOn) }] : []),
    ...(policy.effectiveOn ? [{ term: '施行日期', detail: day(policy.effectiveOn) }] : []),
    { term: '效力', detail: policy.validity },
    { term: '来源', detail: policy.sourceNote },
  ]
  const original = policy.address
    ? html`<p class="flush"><a class="act" href="${policy.address}" rel="noopener">查看原文</a></p>`
    : ''
  return officialPaper({
    office: [policy.issuer],
    ...(policy.number ? { number: policy.number } : {}),
    title: [policy.title],
    body: html`<p>${policy.summary}</p>${facts(items, { apart: true })}${original}`,
    tools: printButton(),
  })
}

/** A section that has nothing to show yet says so, and says where to go instead. */
export function emptyPage(heading: string, empty: EmptySection, base: string): Html {
  return html`<h1>${heading}</h1>${emptyState({
    title: empty.title,
    body: empty.text,
    action: actionLink({ text: '看公示公告', href: `${base}/notices` }),
  })}`
}
