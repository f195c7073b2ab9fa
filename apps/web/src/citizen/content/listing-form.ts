import type { AskedListings, ListingWishes, Wish } from '@anju/domain/content'
import { formatYuan } from '@anju/domain/kit'
import type { Division } from '@anju/domain/cities'
import { actions, actionLink, mainButton } from '@anju/ui/button'
import { errorOf } from '@anju/ui/error-summary'
import { checkField, selectField, textField } from '@anju/ui/field'
import { getForm } from '@anju/ui/form'
import type { Html } from '@anju/ui/markup'
import { html } from 'hono/html'

/** What was typed, as it stands in the address. */
export type Typed = (name: string) => string

const rooms = [
  { value: '1', text: '一室（含单间）' },
  { value: '2', text: '两室' },
  { value: '3', text: '三室及以上' },
] as const
const orders = [
  { value: '', text: '按名称' },
  { value: 'rent', text: '按租金从低到高' },
]

/** 筛选: a plain question by GET, so that what was found can be kept and sent to others. */
export function listingForm(
  base: string,
  { errors }: Pick<AskedListings, 'errors'>,
  { typed, districts }: { typed: Typed; districts: readonly Division[] },
): Html {
  const common = (name: string) => {
    const error = errorOf(errors, name)
    return { name, value: typed(name), ...(error ? { error } : {}) }
  }
  const metres = { unit: 'm²', inputmode: 'decimal' as const, figures: true, maxlength: 12 }
  const options = districts.map(({ code, name }) => ({ value: code, text: name }))
  const body = html`<h2 class="small">筛选</h2>
${selectField({ ...common('district'), label: '城区/县', placeholder: '全部', options })}
${selectField({ ...common('rooms'), label: '户型', placeholder: '不限', options: rooms })}
${textField({ ...common('rent'), label: '月租金不超过', unit: '元', inputmode: 'decimal', figures: true, maxlength: 12 })}
<div class="pair">${textField({ ...common('area-from'), label: '建筑面积 从', ...metres })}${textField({ ...common('area-to'), label: '建筑面积 到', ...metres })}</div>
${checkField({ name: 'free', value: 'yes', label: '只看有空房的', checked: typed('free') !== '' })}
${selectField({ ...common('sort'), label: '排序', options: orders })}
${actions([mainButton({ text: '查找房源' }), actionLink({ text: '全部房源', href: `${base}/listings` })])}`
  return getForm({ action: `${base}/listings#found`, body, search: true })
}

/** What was asked for in words: `张店区，两室，有空房`. */
export function wishWords(wishes: ListingWishes, districts: readonly Division[]): readonly string[] {
  return (['district', 'rooms', 'rentUpTo', 'area', 'onlyAvailable'] as const)
    .map((wish) => wordsOf(wish, wishes, districts))
    .filter((words) => words !== '')
}

/** One wish in words; '' where it is none. */
export function wordsOf(wish: Wish, wishes: ListingWishes, districts: readonly Division[]): string {
  const { areaFrom, areaTo, rentUpTo } = wishes
  const words: Record<Wish, string> = {
    district: districts.find(({ code }) => code === wishes.district)?.name ?? '',
    rooms: rooms.find(({ value }) => value === String(wishes.rooms))?.text ?? '',
    rentUpTo: rentUpTo === null ? '' : `月租金不超过 ${formatYuan(rentUpTo)} 元`,
    area: areaInWords(areaFrom, areaTo),
    onlyAvailable: wishes.onlyAvailable ? '有空房' : '',
  }
  return words[wish]
}

function areaInWords(from: number | null, to: number | null): string {
  if (from === null && to === null) return ''
  if (to === null) return `${from} m² 以上`
  return from === null ? `${to} m² 以下` : `${from} 至 ${to} m²`
}

const namesOf: Readonly<Record<Wish | 'order', readonly string[]>> = {
  district: ['district'],
  rooms: ['rooms'],
  rentUpTo: ['rent'],
  area: ['area-from', 'area-to'],
  onlyAvailable: ['free'],
  order: ['sort'],
}

/** The same question with one wish given up, or further down in what it finds. */
export function addressOf(base: string, typed: Typed, { without, after }: { without?: Wish; after?: number }): string {
  const dropped = without ? namesOf[without] : []
  const asked = new URLSearchParams()
  for (const name of Object.values(namesOf).flat()) {
    if (!dropped.includes(name) && typed(name) !== '') asked.set(name, typed(name))
  }
  if (after) asked.set('after', String(after))
  return `${base}/listings${asked.size > 0 ? `?${asked.toString()}` : ''}#found`
}
