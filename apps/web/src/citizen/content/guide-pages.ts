import type { CityProfile, Faq, ServiceGuide } from '@anju/domain/cities'
import { formatFullDate } from '@anju/domain/kit'
import { actionBar, actionLink, actions, mainLink, printButton } from '@anju/ui/button'
import { facts } from '@anju/ui/facts'
import { faq } from '@anju/ui/faq'
import { helpBlock, lede, sideLayout } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { route } from '@anju/ui/route'
import { rows } from '@anju/ui/rows'
import { moment, phoneLink } from '@anju/ui/text'
import { html } from 'hono/html'

export function guidesPage({ content }: CityProfile, base: string): Html {
  const items = content.guides.map((g) => ({
    text: g.title,
    href: `${base}/guides/${g.id}`,
    meta: g.conclusion,
    aside: html`<span class="meta">${moment(g.updatedOn, formatFullDate(g.updatedOn))}更新</span>`,
  }))
  return html`<h1>办事指南</h1>${rows({ items })}`
}

/** 办事指南 in the standard structure: one matter, one page, from the conclusion to the complaint line. */
export function guidePage(guide: ServiceGuide, profile: CityProfile, base: string): Html {
  const parts: readonly { id: string; title: string; body: Content }[] = [
    { id: 'who', title: '谁可以办', body: list(guide.whoMayApply, 'ticks') },
    { id: 'materials', title: '要带什么', body: materials(guide, base) },
    {
      id: 'how',
      title: '怎么办',
      body: route(guide.steps.map((s) => ({ title: s.title, meta: s.text }))),
    },
    { id: 'duration', title: '多久', body: facts(guide.duration.map((d) => ({ term: d.label, detail: d.text }))) },
    { id: 'fee', title: '收费', body: html`<p>${guide.fee}</p>` },
    { id: 'where', title: '在哪办', body: list(guide.where, 'dots') },
    { id: 'law', title: '法律依据', body: list(guide.legalBasis, 'dots') },
    { id: 'results', title: '办理结果', body: list(guide.results, 'dots') },
    { id: 'complaints', title: '咨询与投诉', body: list(guide.complaints, 'dots') },
    { id: 'questions', title: '常见问题', body: questions(guide.faq) },
  ]
  const begin = mainLink({ text: '在线办理', href: `${base}/apply` })
  const main = html`<article class="art"><h1>${guide.title}</h1>${lede(guide.conclusion)}
${parts.map((p) => html`<h2 id="${p.id}">${p.title}</h2>${p.body}`)}
<p class="meta sec">${guide.sourceNote}</p>
<p class="meta">上次更新 ${moment(guide.updatedOn, formatFullDate(guide.updatedOn))}</p>${printButton()}
${actionBar(begin, { phoneOnly: true })}</article>`
  const toc = html`<ul class="toc">${parts.map((p) => html`<li><a href="#${p.id}">${p.title}</a></li>`)}</ul>`
  const phone = html`<p>打电话问 ${phoneLink(profile.footer.hotline)}</p>`
  return sideLayout({
    main,
    aside: [actions(begin), helpBlock('本页内容', toc), phone],
    asideOnPc: true,
    wideMain: true,
  })
}

const list = (items: readonly string[], kind: 'ticks' | 'dots'): Html =>
  html`<ul class="${kind}">${items.map((text) => html`<li>${text}</li>`)}</ul>`

function materials(guide: ServiceGuide, base: string): Html {
  const items = guide.materials.map((m) => ({
    text: m.name,
    meta: [m.copies, m.form, m.mayFollow].filter(Boolean).join('；'),
    aside: m.blank ? actionLink({ text: '空表', about: m.name, href: `${base}/downloads/${m.blank}` }) : '',
  }))
  return rows({ items, numbered: true })
}

const questions = (items: readonly Faq[]): Html =>
  faq(items.map((q) => ({ id: q.id, question: q.question, answer: answer(q.answer) })))

/** Paragraphs of one answer; the component itself opens the first. */
const answer = (paragraphs: readonly string[]): Content =>
  paragraphs.map((text, at) => (at === 0 ? text : html`<br>${text}`))

export function faqPage({ content }: CityProfile, base: string): Html {
  return html`<h1>常见问题</h1>${questions(content.faq)}
<p class="acts">${actionLink({ text: '看办事指南', href: `${base}/guides` })}</p>`
}

export function servicesPage({ content }: CityProfile): Html {
  const windows = content.services.windows.map(
    (w) =>
      html`<section class="window"><h2>${w.name}${w.isDemonstration ? '（示范）' : ''}</h2>${facts([
        { term: '地址', detail: w.address },
        { term: '电话', detail: phoneLink(w.phone, w.name) },
        { term: '时间', detail: w.hours },
      ])}</section>`,
  )
  return html`<h1>服务信息</h1>${content.services.intro.map((text) => html`<p>${text}</p>`)}${windows}`
}
