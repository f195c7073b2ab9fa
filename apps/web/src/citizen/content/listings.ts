import { listLive, type LiveContent } from '@anju/core/content'
import type { Division } from '@anju/domain/cities'
import {
  areaWords,
  type AskedListings,
  findListings,
  type FoundListing,
  monthlyRentOf,
  readListingQuestion,
  rentWords,
  wideningsOf,
} from '@anju/domain/content'
import { actionLink, actions } from '@anju/ui/button'
import { errorSummary } from '@anju/ui/error-summary'
import { emptyState } from '@anju/ui/empty-state'
import { type Estate, estateList, siftPage } from '@anju/ui/estates'
import type { Content, Html } from '@anju/ui/markup'
import { rows } from '@anju/ui/rows'
import { html } from 'hono/html'
import type { SiteContext } from '../../http/visit.ts'
import { addressOf, listingForm, type Typed, wishWords, wordsOf } from './listing-form.ts'
import { filesOfPieces, type PieceFiles, pictureOf } from './piece-files.ts'
import { emptySection, hrefOf, open, sendSection } from './section.ts'

type Listing = LiveContent<'listing'>
type View = { base: string; typed: Typed; districts: readonly Division[]; asked: AskedListings }

/** More estates than any city has; what is shown at once. */
const most = 500
const perPage = 20

/** 房源信息: what there is, sifted by the question in the address. */
export async function listings(c: SiteContext): Promise<Response> {
  const { base, profile } = open(c)
  const { items } = await listLive(c.var.visit.ctx, { kind: 'listing', limit: most })
  if (items.length === 0) return sendSection(c, 'listing', html`<h1>房源信息</h1>${nothingYet(base)}`)
  const districts = c.var.visit.ctx.cities.districtsOf(profile.code)
  const asked = readListingQuestion(c.req.query(), new Set(districts.map(({ code }) => code)))
  const typed = (name: string) => (c.req.query(name) ?? '').slice(0, 40)
  const view = { base, typed, districts, asked }
  const found = findListings(items, asked.wishes, asked.order)
  const words = wishWords(asked.wishes, districts)
  const body = html`${errorSummary({ errors: asked.errors })}<h1>房源信息</h1>${siftPage({
    form: listingForm(base, asked, view),
    summary: words.length > 0 ? `条件：${words.join('，')}` : '条件：不限',
    found: found.length > 0 ? await foundList(c, found, view) : nothingFound(items, view),
    open: asked.errors.length > 0,
  })}`
  const { errors } = asked
  return sendSection(c, 'listing', body, errors.length > 0 ? { errors, status: 422 } : {})
}

const nothingYet = (base: string): Html =>
  emptySection(base, '暂无房源信息', '目前没有公布的房源。配租方案确定后，会在这里公布位置、套数、户型、面积和租金。')

async function foundList(c: SiteContext, found: readonly FoundListing<Listing>[], view: View): Promise<Html> {
  const after = Math.min(Math.max(0, Math.trunc(Number(view.typed('after'))) || 0), found.length - 1)
  const shown = found.slice(after, after + perPage)
  const files = await filesOfPieces(
    c,
    shown.map(({ estate }) => estate),
  )
  const rest = found.length - after - shown.length
  const count = html`<h2 class="small">找到 <span class="num">${found.length}</span> 个小区</h2>`
  return html`${count}${estateList(shown.map((one, index) => estateOf(one, view, { files, first: index === 0 })))}${
    rest > 0
      ? actions(
          actionLink({
            text: `看后面的 ${rest} 个`,
            href: addressOf(view.base, view.typed, { after: after + perPage }),
          }),
        )
      : ''
  }`
}

/** Beside the words on a PC, above them on a phone. */
const inList = '(min-width: 48rem) 15rem, 100vw'

function estateOf(
  { estate, layouts }: FoundListing<Listing>,
  { base, districts }: View,
  { files, first }: { files: PieceFiles; first: boolean },
): Estate {
  const { title, body } = estate
  const free = layouts.reduce((sum, one) => sum + one.available, 0)
  return {
    href: hrefOf(base, estate),
    name: title,
    place: [districts.find(({ code }) => code === body.district)?.name, body.address].filter(Boolean).join('　'),
    picture: body.pictures.slice(0, 1).map((one) => pictureOf(files, one, { sizes: inList, first })),
    free: freeWords(free),
    layouts: layouts.map((one) => ({
      name: one.name,
      area: areaWords(one.grossArea),
      rent: rentWords(monthlyRentOf(one)),
      free: freeWords(one.available),
    })),
  }
}

const freeWords = (available: number): string => (available > 0 ? `余 ${available} 套` : '暂无空房')

/** Which single wish to give up, and what that would find. */
function nothingFound(all: readonly Listing[], { base, typed, districts, asked }: View): Content {
  const widenings = wideningsOf(all, asked.wishes)
  const every = actionLink({ text: '看全部房源', href: `${base}/listings` })
  if (widenings.length === 0)
    return emptyState({ title: '没有符合条件的房源', body: '请少选几个条件再找。', action: every })
  const ways = widenings.map(({ without, found }) => ({
    text: `不限“${wordsOf(without, asked.wishes, districts)}”`,
    href: addressOf(base, typed, { without }),
    aside: html`<span class="meta">有 ${found} 个小区</span>`,
  }))
  return html`${emptyState({ title: '没有符合条件的房源', body: '放宽一个条件就有：' })}${rows({ items: ways })}${actions(every)}`
}
