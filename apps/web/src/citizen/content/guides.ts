import type { LiveContent } from '@anju/core/content'
import type { CityProfile } from '@anju/domain/cities'
import type { ServiceGuideBody } from '@anju/domain/content'
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
import type { SiteContext } from '../../http/visit.ts'
import { emptySection, hrefOf, older, open, sectionPage, sendPiece, sendSection } from './section.ts'

/** 办事指南. */
export async function guides(c: SiteContext): Promise<Response> {
  const { base } = open(c)
  const { items, next } = await sectionPage(c, 'service-guide')
  const list = rows({
    items: items.map((one) => ({
      text: one.title,
      href: hrefOf(base, one),
      meta: one.body.conclusion,
      aside: html`<span class="meta">${moment(one.datedOn, formatFullDate(one.datedOn))}更新</span>`,
    })),
  })
  const body = items.length > 0 ? list : emptySection(base, '暂无办事指南', '还没有发布办事指南。')
  return sendSection(c, 'service-guide', html`<h1>办事指南</h1>${body}${older(c, next)}`)
}

export function guide(c: SiteContext): Promise<Response> {
  const { profile, base } = open(c)
  return sendPiece(
    c,
    'service-guide',
    (piece) => guidePage(piece, profile, base),
    ({ title, body }) => ({
      '@type': 'GovernmentService',
      name: title,
      description: body.conclusion,
      areaServed: profile.name,
      provider: { '@type': 'GovernmentOrganization', name: profile.authority },
      ...(body.online ? { url: `${c.var.visit.origin}${base}${body.online}` } : {}),
    }),
  )
}

type Part = { id: string; title: string; body: Content }

/** One matter, one page, in the standard structure from the conclusion to the complaint line. */
function guidePage(piece: LiveContent<'service-guide'>, profile: CityProfile, base: string): Html {
  const { title, body, datedOn } = piece
  const parts = partsOf(body, base)
  const begin = body.online === '' ? undefined : mainLink({ text: '在线办理', href: `${base}${body.online}` })
  const main = html`<article class="art"><h1>${title}</h1>${lede(body.conclusion)}
${parts.map((part) => html`<h2 id="${part.id}">${part.title}</h2>${part.body}`)}
${body.sourceNote ? html`<p class="meta sec">${body.sourceNote}</p>` : ''}
<p class="meta">上次更新 ${moment(datedOn, formatFullDate(datedOn))}</p>${printButton()}
${begin ? actionBar(begin, { phoneOnly: true }) : ''}</article>`
  const toc = html`<ul class="toc">${parts.map((part) => html`<li><a href="#${part.id}">${part.title}</a></li>`)}</ul>`
  const phone = html`<p>打电话问 ${phoneLink(profile.footer.hotline)}</p>`
  return sideLayout({
    main,
    aside: [begin ? actions(begin) : '', helpBlock('本页内容', toc), phone],
    asideOnPc: true,
    wideMain: true,
  })
}

function partsOf(body: ServiceGuideBody, base: string): readonly Part[] {
  const parts: readonly (Part & { count: number })[] = [
    { id: 'who', title: '谁可以办', body: list(body.whoMayApply, 'ticks'), count: body.whoMayApply.length },
    { id: 'materials', title: '要带什么', body: materials(body, base), count: body.materials.length },
    { id: 'how', title: '怎么办', body: steps(body), count: body.steps.length },
    { id: 'duration', title: '多久', body: facts(body.duration.map(termOf)), count: body.duration.length },
    { id: 'fee', title: '收费', body: html`<p>${body.fee}</p>`, count: body.fee.length },
    { id: 'where', title: '在哪办', body: list(body.where, 'dots'), count: body.where.length },
    { id: 'law', title: '法律依据', body: list(body.legalBasis, 'dots'), count: body.legalBasis.length },
    { id: 'results', title: '办理结果', body: list(body.results, 'dots'), count: body.results.length },
    { id: 'complaints', title: '咨询与投诉', body: list(body.complaints, 'dots'), count: body.complaints.length },
    { id: 'questions', title: '常见问题', body: questions(body), count: body.questions.length },
  ]
  return parts.filter((part) => part.count > 0)
}

const termOf = ({ label, text }: { label: string; text: string }) => ({ term: label, detail: text })

const steps = (body: ServiceGuideBody): Content =>
  route(body.steps.map((one) => ({ title: one.title, meta: one.text })))

const list = (items: readonly string[], kind: 'ticks' | 'dots'): Html =>
  html`<ul class="${kind}">${items.map((text) => html`<li>${text}</li>`)}</ul>`

function materials(body: ServiceGuideBody, base: string): Html {
  const items = body.materials.map((one) => ({
    text: one.name,
    meta: [one.copies, one.form, one.mayFollow].filter(Boolean).join('；'),
    aside: one.blank ? actionLink({ text: '空表', about: one.name, href: `${base}/downloads/${one.blank}` }) : '',
  }))
  return rows({ items, numbered: true })
}

const questions = (body: ServiceGuideBody): Html =>
  faq(body.questions.map((one, index) => ({ id: `q${index + 1}`, question: one.question, answer: one.answer })))
