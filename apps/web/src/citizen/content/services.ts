import { type Agency, listAgencies } from '@anju/core/agencies'
import { formatFullDate } from '@anju/domain/kit'
import { facts } from '@anju/ui/facts'
import { section } from '@anju/ui/layout'
import type { Content } from '@anju/ui/markup'
import { richText } from '@anju/ui/rich-text'
import { rows } from '@anju/ui/rows'
import { moment, phoneLink } from '@anju/ui/text'
import { html } from 'hono/html'
import type { SiteContext } from '../../http/visit.ts'
import { attachmentsOf, filesOfPieces } from './piece-files.ts'
import { hrefOf, older, open, sectionPage, sendPiece, sendSection } from './section.ts'

/** 服务信息: what staff wrote, and the windows of the city and its districts as the agencies' table has them. */
export async function services(c: SiteContext): Promise<Response> {
  const { ctx, base } = c.var.visit
  const { items, next } = await sectionPage(c, 'service-info')
  const windows = (await listAgencies(ctx)).filter((one) => one.is_active && one.level !== 'street')
  const written = rows({
    items: items.map((one) => ({ text: one.title, href: hrefOf(base, one), meta: one.body.summary })),
  })
  const body = html`<h1>服务信息</h1>${items.length > 0 ? written : ''}${older(c, next)}
${section({ id: 'windows', title: '办理窗口', body: html`<p>到窗口办理的，请先去申请地的街道、镇的窗口；下面是市和各区县的窗口。</p>${windows.map(windowOf)}` })}`
  return sendSection(c, 'service-info', body)
}

const windowOf = ({ name, address, phone, hours }: Agency): Content =>
  html`<section class="window"><h3>${name}</h3>${facts([
    { term: '地址', detail: address },
    { term: '电话', detail: phoneLink(phone, name) },
    { term: '时间', detail: hours },
  ])}</section>`

export function service(c: SiteContext): Promise<Response> {
  open(c)
  return sendPiece(c, 'service-info', async (piece) => {
    const { title, body, datedOn } = piece
    const files = attachmentsOf(await filesOfPieces(c, [piece]), body.attachments)
    return html`<article class="art"><h1>${title}</h1>${richText(body.text)}${files}<p class="meta">${moment(datedOn, formatFullDate(datedOn))}</p></article>`
  })
}
