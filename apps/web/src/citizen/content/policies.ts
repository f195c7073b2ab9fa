import { findLive, listLive, type LiveContent } from '@anju/core/content'
import { policyValidities, type PolicyBody } from '@anju/domain/content'
import { formatFullDate, type PlainDate } from '@anju/domain/kit'
import { printButton } from '@anju/ui/button'
import { facts } from '@anju/ui/facts'
import { lede } from '@anju/ui/layout'
import { type Content, type Html, isEmpty } from '@anju/ui/markup'
import { officialPaper } from '@anju/ui/official-paper'
import { richText } from '@anju/ui/rich-text'
import { rows } from '@anju/ui/rows'
import { tag } from '@anju/ui/tag'
import { moment } from '@anju/ui/text'
import { html } from 'hono/html'
import type { SiteContext } from '../../http/visit.ts'
import { attachmentsOf, filesOfPieces } from './piece-files.ts'
import { emptySection, hrefOf, older, open, sectionPage, sendPiece, sendSection } from './section.ts'

const day = (date: PlainDate): Html => moment(date, formatFullDate(date))
const levels = { city: '本市规定', province: '省规定', national: '国家规定' } as const

/** 政策法规: the city's own first, what interprets a paper under it. */
export async function policies(c: SiteContext): Promise<Response> {
  const { base } = open(c)
  const { items, next } = await sectionPage(c, 'policy', 60)
  if (items.length === 0)
    return sendSection(
      c,
      'policy',
      html`<h1 class="song">政策法规</h1>${emptySection(base, '暂无政策法规', '还没有发布政策法规。')}`,
    )
  const groups = (Object.keys(levels) as (keyof typeof levels)[]).map((level) => ({
    title: levels[level],
    own: items.filter((one) => one.body.level === level),
  }))
  const body = groups
    .filter(({ own }) => own.length > 0)
    .map(({ title, own }) => html`<h2>${title}</h2>${rows({ red: true, items: own.map((one) => rowOf(one, base)) })}`)
  return sendSection(
    c,
    'policy',
    html`<h1 class="song">政策法规</h1>${lede('国家和本市关于公共租赁住房的规定。')}${body}${older(c, next)}`,
  )
}

const rowOf = (one: LiveContent<'policy'>, base: string) => ({
  text: one.title,
  href: hrefOf(base, one),
  meta: [one.body.documentNumber, one.body.issuer].filter(Boolean).join('　'),
  aside: one.body.interprets ? tag({ text: '政策解读', tone: 'off' }) : validity(one.body),
})

const validity = ({ validity: code }: PolicyBody): Html =>
  tag({ text: policyValidities[code], tone: code === 'in-force' ? 'ok' : 'off' })

export function policy(c: SiteContext): Promise<Response> {
  return sendPiece(c, 'policy', async (piece) =>
    paper(piece, [attachmentsOf(await filesOfPieces(c, [piece]), piece.body.attachments), await linked(c, piece)]),
  )
}

/** The paper that this one interprets, and those that interpret this one. */
async function linked(c: SiteContext, { slug, body }: LiveContent<'policy'>): Promise<Content> {
  const { base, ctx } = c.var.visit
  const of = body.interprets ? await findLive(ctx, { kind: 'policy', slug: body.interprets }) : undefined
  const { items } = await listLive(ctx, { kind: 'policy', limit: 500 })
  const by = items.filter((one) => one.body.interprets === slug)
  const links = [
    ...(of?.ok ? [{ text: of.value.title, href: hrefOf(base, of.value), meta: '解读的文件' }] : []),
    ...by.map((one) => ({ text: one.title, href: hrefOf(base, one), meta: '政策解读' })),
  ]
  return links.length > 0 ? html`<h2>相关文件</h2>${rows({ items: links })}` : ''
}

function paper({ title, body }: LiveContent<'policy'>, more: Content): Html {
  const known: readonly (readonly [string, Content])[] = [
    ['发文机关', body.issuer],
    ['文号', body.documentNumber],
    ['发布日期', body.issuedOn && day(body.issuedOn)],
    ['施行日期', body.effectiveOn && day(body.effectiveOn)],
    ['有效期至', body.expiresOn && day(body.expiresOn)],
    ['效力', policyValidities[body.validity]],
    ['来源', body.sourceNote],
  ]
  const items = known.filter(([, detail]) => !isEmpty(detail)).map(([term, detail]) => ({ term, detail }))
  const original = body.address
    ? html`<p class="flush"><a class="act" href="${body.address}" rel="noopener">查看原文</a></p>`
    : ''
  return officialPaper({
    office: [body.issuer],
    ...(body.documentNumber ? { number: body.documentNumber } : {}),
    title: [title],
    body: html`<p>${body.summary}</p>${facts(items, { apart: true })}${original}${richText(body.text)}${more}`,
    tools: printButton(),
  })
}
