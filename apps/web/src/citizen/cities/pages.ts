import type { CitySite, Province } from '@anju/domain/cities'
import { actionBar, actionLink, actions, mainButton, mainLink } from '@anju/ui/button'
import { cityPlates, cityPrompt } from '@anju/ui/city-choice'
import { errorSummary } from '@anju/ui/error-summary'
import { searchField } from '@anju/ui/field'
import { getForm } from '@anju/ui/form'
import { columns, lede } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { provinceList, provinceMap } from '@anju/ui/province-map'
import { rows } from '@anju/ui/rows'
import { tag } from '@anju/ui/tag'
import { nowrap, phoneInText } from '@anju/ui/text'
import { html } from 'hono/html'

export type MapView = {
  isOpen: (province: string) => boolean
  /** The prompt of the first visit stands above the map until it was confirmed. */
  withPrompt: boolean
  query: string
  found: readonly CitySite[]
  provinceName: (code: string) => string
}

const provinceHref = (province: string): string => `/cities/${province}`
const chooseHref = (city: string): string => `/cities/choose?city=${city}`

/** The prompt of the first visit, the map of provinces, the list by pinyin and the search, on one page. */
export function mapPage(view: MapView): Html {
  const choice = { hrefOf: provinceHref, isOpen: view.isOpen }
  const prompt = view.withPrompt
    ? cityPrompt({ action: '/cities/map', body: '请先选择您所在的城市。点“确定”，再在省份图上点您的省份。' })
    : ''
  return html`<h1>请选择您所在的城市</h1>${lede('住房保障按城市办理。先选省份，再选城市；区县在申请时再选。选好后会记住，下次直接进入。')}
${prompt}
${columns(provinceMap(choice), html`<div>${searchBox(view)}${provinceList(choice)}</div>`)}`
}

const searchForm = (query = ''): Html =>
  getForm({
    action: '/cities/map',
    search: true,
    body: searchField({
      name: 'q',
      label: '搜城市',
      hint: html`输入市名或拼音，如 ${nowrap('淄博、zibo、zb')}`,
      value: query,
      button: '搜索',
    }),
  })

function searchBox({ query, found, provinceName }: MapView): Content {
  const box = searchForm(query)
  if (!query) return box
  if (!found.length) return html`${box}<p role="status">没有找到“${query}”。请换个写法，或在下面按省份选择。</p>`
  const items = found.slice(0, 40).map((site) => ({
    text: site.name,
    href: chooseHref(site.code),
    meta: provinceName(site.province),
    aside: site.isOpen ? '' : tag({ text: '暂未开通', tone: 'off' }),
  }))
  return html`${box}<h2 class="vh">搜索结果</h2>${rows({ items })}`
}

export type ProvinceView = Pick<MapView, 'isOpen'> & {
  province: Province
  cities: readonly CitySite[]
  chosen: string | undefined
  /** 确定 was pressed without a city. */
  missing: boolean
}

/** The cities of one province; one is chosen, then 确定. */
export function provincePage(view: ProvinceView): Html {
  const words = '请先选一座城市，再按“确定”'
  const summary = view.missing
    ? errorSummary({ errors: [{ path: 'city', code: 'city.missing', message: words }], hrefOf: () => '#city-plates' })
    : ''
  const plates = cityPlates({
    legend: `${view.province.name}的城市`,
    cities: view.cities.map((c) => ({ code: c.code, name: c.name, pinyin: c.pinyin, open: c.isOpen })),
    ...(view.chosen ? { value: view.chosen } : {}),
  })
  const form = getForm({
    action: '/cities/choose',
    body: html`<input type="hidden" name="province" value="${view.province.code}"><div id="city-plates">${plates}</div>${actionBar([mainButton({ text: '确定' }), actionLink({ text: '重选省份', href: '/cities/map' })])}`,
  })
  const map = provinceMap({ hrefOf: provinceHref, isOpen: view.isOpen, current: view.province.code })
  return html`${summary}<h1>${view.province.name}：请选择城市</h1>${lede('选一座城市，按“确定”。城区/县在申请时再选。')}
${columns(form, html`<aside class="wide" aria-label="换一个地方">${searchForm()}${map}</aside>`)}`
}

/** A place whose service is not here: said kindly, with a way on. */
export function notOpenPage(name: string): Html {
  return html`<h1>${name}暂未开通</h1>
${lede(`${name}还没有在这里开通公租房网上申请。您可以到当地住房保障窗口办理，或打电话问一问。`)}
<p>政务服务热线 ${phoneInText('12345', '拨打政务服务热线')}，全国多数城市都可以拨打，请先加拨当地区号。</p>
${actions([mainLink({ text: '选择别的城市', href: '/cities/map' })])}`
}
