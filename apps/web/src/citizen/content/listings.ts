import { richText } from '@anju/ui/rich-text'
import { rows } from '@anju/ui/rows'
import { html } from 'hono/html'
import type { SiteContext } from '../../http/visit.ts'
import { emptySection, hrefOf, older, open, sectionPage, sendPiece, sendSection } from './section.ts'

/** 房源信息: estates with what they offer. */
export async function listings(c: SiteContext): Promise<Response> {
  const { base } = open(c)
  const { items, next } = await sectionPage(c, 'listing')
  const none = emptySection(
    base,
    '暂无房源信息',
    '目前没有公布的房源。配租方案确定后，会在这里公布位置、套数、户型、面积和租金。',
  )
  const list = rows({
    items: items.map((one) => ({ text: one.title, href: hrefOf(base, one), meta: one.body.address })),
  })
  return sendSection(c, 'listing', html`<h1>房源信息</h1>${items.length > 0 ? list : none}${older(c, next)}`)
}

export const listing = (c: SiteContext): Promise<Response> =>
  sendPiece(
    c,
    'listing',
    ({ title, body }) =>
      html`<article class="art"><h1>${title}</h1><p>${body.address}</p>${richText(body.text)}</article>`,
  )
