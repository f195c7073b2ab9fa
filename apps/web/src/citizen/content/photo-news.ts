import { formatFullDate } from '@anju/domain/kit'
import { pictureRows } from '@anju/ui/picture'
import { richText } from '@anju/ui/rich-text'
import { moment } from '@anju/ui/text'
import { html } from 'hono/html'
import type { SiteContext } from '../../http/visit.ts'
import { figureOf, filesOfPieces, pictureOf } from './piece-files.ts'
import { emptySection, hrefOf, older, open, sectionPage, sendPiece, sendSection } from './section.ts'

/** Beside the title on a PC, above it on a phone. */
const inList = '(min-width: 48rem) 15rem, 100vw'
const inPiece = '(min-width: 54rem) 50rem, 100vw'

/** 图片新闻. */
export async function photoNews(c: SiteContext): Promise<Response> {
  const { base } = open(c)
  const { items, next } = await sectionPage(c, 'photo-news')
  const files = await filesOfPieces(c, items)
  const list = pictureRows(
    items.map((one, index) => ({
      title: one.title,
      href: hrefOf(base, one),
      meta: moment(one.datedOn, formatFullDate(one.datedOn)),
      picture: one.body.pictures
        .slice(0, 1)
        .map((first) => pictureOf(files, first, { sizes: inList, first: index === 0 })),
    })),
  )
  const none = emptySection(base, '暂无图片新闻', '还没有发布图片新闻。公告和通知请看“公示公告”。')
  return sendSection(c, 'photo-news', html`<h1>图片新闻</h1>${items.length > 0 ? list : none}${older(c, next)}`)
}

export const onePhotoNews = (c: SiteContext): Promise<Response> =>
  sendPiece(c, 'photo-news', async (piece) => {
    const { title, body, datedOn } = piece
    const files = await filesOfPieces(c, [piece])
    const shown = body.pictures.map((one, index) => figureOf(files, one, { sizes: inPiece, first: index === 0 }))
    return html`<article class="art"><h1>${title}</h1><p class="meta">${moment(datedOn, formatFullDate(datedOn))}</p>${shown}${richText(body.text)}</article>`
  })
