import type { LiveContent, LivePage } from '@anju/core/content'
import { announcementCategories } from '@anju/domain/content'
import { formatFullDate, type PlainDate } from '@anju/domain/kit'
import { printButton } from '@anju/ui/button'
import type { Content, Html } from '@anju/ui/markup'
import { officialPaper } from '@anju/ui/official-paper'
import { richText } from '@anju/ui/rich-text'
import { rows } from '@anju/ui/rows'
import { tag } from '@anju/ui/tag'
import { moment } from '@anju/ui/text'
import { html } from 'hono/html'
import type { SiteContext } from '../../http/visit.ts'
import { attachmentsOf, filesOfPieces, type PieceFiles } from './piece-files.ts'
import { emptySection, hrefOf, older, open, sectionPage, sendPiece, sendSection } from './section.ts'

const day = (date: PlainDate): Html => moment(date, formatFullDate(date))

/** 公示公告. */
export async function announcements(c: SiteContext): Promise<Response> {
  const page = await sectionPage(c, 'announcement')
  return sendSection(c, 'announcement', listPage(c, page))
}

export const announcement = (c: SiteContext): Promise<Response> =>
  sendPiece(c, 'announcement', async (piece) => paper(piece, await filesOfPieces(c, [piece])))

function listPage(c: SiteContext, { items, next }: LivePage<'announcement'>): Html {
  const { base } = open(c)
  if (items.length === 0)
    return html`<h1 class="song">公示公告</h1>${emptySection(base, '暂无公告', '还没有发布公示和公告。')}`
  return html`<h1 class="song">公示公告</h1>${rows({
    red: true,
    items: items.map((one) => ({
      text: one.title,
      href: hrefOf(base, one),
      meta: [announcementCategories[one.body.category], one.body.issuer].filter(Boolean).join('　'),
      aside: html`<span class="meta">${day(one.datedOn)}</span>`,
    })),
  })}${older(c, next)}`
}

function paper({ title, datedOn, body }: LiveContent<'announcement'>, files: PieceFiles): Html {
  return officialPaper({
    office: [body.issuer],
    ...(body.documentNumber ? { number: body.documentNumber } : {}),
    title: [title],
    notice: period(body.noticeUntil),
    body: [richText(body.text), attachmentsOf(files, body.attachments)],
    sign: { office: body.issuer, date: day(datedOn) },
    tools: printButton(),
  })
}

/** A public notice says until when one may object. */
const period = (until: PlainDate | null): Content =>
  until === null
    ? ''
    : html`<p>${tag({ text: '公示', tone: 'warn' })} 公示到${day(until)}为止，有异议的请在此之前提出。</p>`
