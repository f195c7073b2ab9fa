import type { LiveContent } from '@anju/core/content'
import { areaWords, type ListingLayout, monthlyRentOf, rentWords } from '@anju/domain/content'
import { fen, formatYuan } from '@anju/domain/kit'
import { actions, mainLink, quietLink } from '@anju/ui/button'
import { facts } from '@anju/ui/facts'
import { columns, lede, section } from '@anju/ui/layout'
import { type Content, type Html, isEmpty } from '@anju/ui/markup'
import { figures } from '@anju/ui/picture'
import { richText } from '@anju/ui/rich-text'
import { dataTable } from '@anju/ui/table'
import { phoneLink } from '@anju/ui/text'
import { html } from 'hono/html'
import type { SiteContext } from '../../http/visit.ts'
import { figureOf, filesOfPieces, type PieceFiles } from './piece-files.ts'
import { open, sendPiece } from './section.ts'

/** One estate: where it is, its layouts with area, rent and free homes, plans, and the way to apply. */
export function listing(c: SiteContext): Promise<Response> {
  const { base, profile } = open(c)
  const districts = c.var.visit.ctx.cities.districtsOf(profile.code)
  return sendPiece(c, 'listing', async (piece) => {
    const files = await filesOfPieces(c, [piece])
    const district = districts.find(({ code }) => code === piece.body.district)?.name ?? ''
    return estatePage(piece, { base, district, files })
  })
}

type View = { base: string; district: string; files: PieceFiles }

function estatePage({ title, body }: LiveContent<'listing'>, { base, district, files }: View): Html {
  const [front, ...more] = body.pictures
  const free = body.layouts.reduce((sum, one) => sum + one.available, 0)
  const place = [district, body.address].filter(Boolean).join('，')
  const apply = actions(
    [
      mainLink({ text: '申请公租房', href: `${base}/apply` }),
      quietLink({ text: '看办事指南', href: `${base}/guides` }),
    ],
    { start: true },
  )
  const known = estateFacts(body, district, title)
  return html`<article class="art estate"><h1>${title}</h1>${lede(`${place}。${free > 0 ? `现在有 ${free} 套空房。` : '现在没有空房。'}`)}
${front ? columns(figureOf(files, front, { sizes: inFront, first: true }), html`<div>${apply}${known}</div>`) : [apply, known]}
${section({ id: 'layouts', title: '户型和租金', body: layoutTable(body.layouts) })}
${plansOf(body.layouts, files)}
${richText(body.text)}${pictures(more, files)}</article>`
}

/** Seven of twelve parts on a PC. */
const inFront = '(min-width: 75rem) 40rem, (min-width: 48rem) 56vw, 100vw'

function layoutTable(layouts: readonly ListingLayout[]): Html {
  return dataTable({
    labelledBy: 'layouts',
    columns: [
      { title: '户型', place: 'title' },
      { title: '建筑面积' },
      { title: '租金标准' },
      { title: '月租金' },
      { title: '总套数' },
      { title: '空房', place: 'amount', right: true },
    ],
    rows: layouts.map((one) => [
      one.name,
      areaWords(one.grossArea),
      one.rentPerSquareMetre > 0 ? `${formatYuan(fen(one.rentPerSquareMetre))} 元/m²·月` : '待公布',
      rentWords(monthlyRentOf(one)),
      `${one.total} 套`,
      one.available > 0 ? `${one.available} 套` : '暂无',
    ]),
  })
}

/** Side by side where there is room. */
const beside = '(min-width: 48rem) 24rem, 100vw'

function plansOf(layouts: readonly ListingLayout[], files: PieceFiles): Content {
  const plans = layouts.flatMap(({ name, plan }) =>
    plan ? figureOf(files, { ...plan, caption: plan.caption || `${name}平面图` }, { sizes: beside }) : [],
  )
  return plans.length > 0
    ? section({ id: 'plans', title: '户型图', level: 3, className: 'plans', body: figures(plans) })
    : ''
}

function pictures(named: LiveContent<'listing'>['body']['pictures'], files: PieceFiles): Content {
  const shown = named.map((one) => figureOf(files, one, { sizes: beside })).filter((one) => !isEmpty(one))
  return shown.length > 0 ? section({ id: 'pictures', title: '图片', body: figures(shown) }) : ''
}

function estateFacts(body: LiveContent<'listing'>['body'], district: string, title: string): Html {
  const known: readonly (readonly [string, Content])[] = [
    ['城区/县', district],
    ['地址', body.address],
    ['运营单位', body.operator],
    ['电话', body.phone && phoneLink(body.phone, title)],
    ['建成年份', body.builtIn && `${body.builtIn} 年`],
    ['交通', body.transport],
    ['配套', body.facilities.join('、')],
  ]
  const items = known.filter(([, detail]) => !isEmpty(detail)).map(([term, detail]) => ({ term, detail }))
  return facts(items)
}
