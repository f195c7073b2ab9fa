import { type ContentHit, type ContentHits, searchContent } from '@anju/core/content'
import { contentKinds, contentSections, type Excerpt, isContentKind } from '@anju/domain/content'
import { formatFullDate, plainDate } from '@anju/domain/kit'
import { actionLink, actions } from '@anju/ui/button'
import { emptyState } from '@anju/ui/empty-state'
import { searchForm } from '@anju/ui/search'
import type { Content, Html } from '@anju/ui/markup'
import { rows } from '@anju/ui/rows'
import { moment } from '@anju/ui/text'
import { html } from 'hono/html'
import { sendPage } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { hrefOf, open } from './section.ts'

const perPage = 20

/** 站内搜索 over all sections; what was asked and the section stand in the address. */
export async function search(c: SiteContext): Promise<Response> {
  const { base } = open(c)
  const question = (c.req.query('q') ?? '').trim().slice(0, 100)
  const asked = c.req.query('in') ?? ''
  const kind = isContentKind(asked) ? asked : undefined
  const found = await searchContent(c.var.visit.ctx, { question, kind, after: c.req.query('after'), limit: perPage })
  const body = html`<h1>站内搜索</h1>
${searchForm({ action: `${base}/search`, question, sections: [{ value: '', text: '全部栏目' }, ...options], section: kind ?? '' })}
${question === '' ? html`<p>写几个字，比如“离婚”“居住证”“多久”。</p>` : results(c, question, found)}`
  const title = question === '' ? '站内搜索' : `搜索“${question}”`
  return sendPage(c, { title, crumbs: [{ text: '首页', href: base }, { text: '站内搜索' }], public: true, body })
}

const options = contentKinds.map((kind) => ({ value: kind, text: contentSections[kind].label }))

function results(c: SiteContext, question: string, { hits, next }: ContentHits): Content {
  const { base } = open(c)
  if (hits.length === 0)
    return emptyState({
      title: `没有找到“${question}”`,
      body: '换个说法试试，字少一点更容易找到。',
      action: actionLink({ text: '看常见问题', href: `${base}/faq` }),
    })
  const more = new URLSearchParams({ q: question, in: c.req.query('in') ?? '', after: next ?? '' })
  return html`${rows({ items: hits.map((hit) => rowOf(hit, base)) })}${next ? actions(actionLink({ text: '看更多结果', href: `${base}/search?${more.toString()}` })) : ''}`
}

const rowOf = (hit: ContentHit, base: string) => ({
  text: hit.title,
  href: hrefOf(base, hit),
  meta: html`${contentSections[hit.kind].label}　${marked(hit.excerpt)}`,
  aside: html`<span class="meta">${moment(hit.datedOn, formatFullDate(plainDate(hit.datedOn)))}</span>`,
})

/** The excerpt with what was asked for marked. */
function marked({ text, marks }: Excerpt): Content {
  const parts: (Html | string)[] = []
  let at = 0
  for (const { from, to } of marks) {
    parts.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`)
    at = to
  }
  return [...parts, text.slice(at)]
}
