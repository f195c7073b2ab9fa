import type { LiveContent } from '@anju/core/content'
import { rulesOn } from '@anju/domain/cities'
import { formatFullDate, shanghaiDay } from '@anju/domain/kit'
import { lede } from '@anju/ui/layout'
import { rows } from '@anju/ui/rows'
import { moment } from '@anju/ui/text'
import { html } from 'hono/html'
import type { SiteContext } from '../../http/visit.ts'
import { attachmentsOf, filesOfPieces, kindOf, type PieceFiles } from './piece-files.ts'
import { printedPaper } from './printed-paper.ts'
import { emptySection, hrefOf, older, open, sectionPage, sendPiece, sendSection } from './section.ts'

/** 资料下载: papers that the system prints. */
export async function downloads(c: SiteContext): Promise<Response> {
  const { base } = open(c)
  const { items, next } = await sectionPage(c, 'download')
  const files = await filesOfPieces(c, items)
  const list = rows({
    items: items.map((one) => ({
      text: one.title,
      href: hrefOf(base, one),
      meta: one.body.description,
      aside: html`<span class="meta">${formatOf(one, files)}，${moment(one.datedOn, formatFullDate(one.datedOn))}</span>`,
    })),
  })
  const body = items.length > 0 ? list : emptySection(base, '暂无资料', '还没有可以下载的资料。')
  const why = '在网上申请不用下载：申请表由系统按您填的内容生成。到窗口办理的，可以先打印空表。'
  return sendSection(c, 'download', html`<h1>资料下载</h1>${lede(why)}${body}${older(c, next)}`)
}

/** Format and size of what there is to take; of several only how many. */
function formatOf({ body }: LiveContent<'download'>, { files }: PieceFiles): string {
  if (body.paper) return '网页，可以打印'
  const found = body.attachments.flatMap(({ file }) => files.get(file) ?? [])
  const [only] = found
  return found.length === 1 && only ? kindOf(only) : `${found.length} 个文件`
}

export function download(c: SiteContext): Promise<Response> {
  const { profile } = open(c)
  return sendPiece(c, 'download', async (piece) => {
    const { title, body } = piece
    if (body.paper)
      return printedPaper({ paper: body.paper, title }, profile, rulesOn(profile, shanghaiDay(new Date())))
    return html`<h1>${title}</h1>${lede(body.description)}${attachmentsOf(await filesOfPieces(c, [piece]), body.attachments)}`
  })
}
