import { formatFullDate } from '@anju/domain/kit'
import { richText } from '@anju/ui/rich-text'
import { rows } from '@anju/ui/rows'
import { moment } from '@anju/ui/text'
import { html } from 'hono/html'
import type { SiteContext } from '../../http/visit.ts'
import { emptySection, hrefOf, older, open, sectionPage, sendPiece, sendSection } from './section.ts'

/** 图片新闻. */
export async function photoNews(c: SiteContext): Promise<Response> {
  const { base } = open(c)
  const { items, next } = await sectionPage(c, 'photo-news')
  const list = rows({
    items: items.map((one) => ({
      text: one.title,
      href: hrefOf(base, one),
      aside: html`<span class="meta">${moment(one.datedOn, formatFullDate(one.datedOn))}</span>`,
    })),
  })
  const none = emptySection(base, '暂无图片新闻', '还没有发布图片新闻。公告和通知请看“公示公告”。')
  return sendSection(c, 'photo-news', html`<h1>图片新闻</h1>${items.length > 0 ? list : none}${older(c, next)}`)
}

export const onePhotoNews = (c: SiteContext): Promise<Response> =>
  sendPiece(
    c,
    'photo-news',
    ({ title, body, datedOn }) =>
      html`<article class="art"><h1>${title}</h1><p class="meta">${moment(datedOn, formatFullDate(datedOn))}</p>${richText(body.text)}</article>`,
  )
