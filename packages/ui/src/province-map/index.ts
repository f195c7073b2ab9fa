import { html } from 'hono/html'
import { type Html, attributes, classes } from '../markup/index.ts'
import { unseen } from '../text/index.ts'
import { type ProvinceTile, provinceTiles } from './tiles.ts'

export { type ProvinceTile, provinceTiles } from './tiles.ts'

export type ProvinceChoice = {
  /** Address of a province by its six-digit code. */
  hrefOf: (code: string) => string
  /** Whether any of its cities is open. */
  isOpen: (code: string) => boolean
  /** Code of the province in view. */
  current?: string
}

function provinceLink(tile: ProvinceTile, choice: ProvinceChoice, className?: string): Html {
  const open = choice.isOpen(tile.code)
  const attrs = attributes({
    class: classes(!open && 'off', className),
    href: choice.hrefOf(tile.code),
    'aria-current': tile.code === choice.current ? 'true' : undefined,
  })
  return html`<a${attrs}>${tile.name}${open ? '' : unseen('，暂未开通')}</a>`
}

/** The tile map. Narrow screens and 长辈版 see `provinceList` only, so both stand on the page. */
export function provinceMap(choice: ProvinceChoice): Html {
  const tiles = provinceTiles.map(
    (tile) =>
      html`<li class="r${tile.row} c${tile.column}">${provinceLink(tile, choice, tile.name.length > 2 ? 'n3' : undefined)}</li>`,
  )
  return html`<section class="mapbox" aria-labelledby="province-map"><h2 class="vh" id="province-map">全国省份图</h2><ul class="map" aria-labelledby="province-map">${tiles}</ul><p class="key"><span><b>蓝字</b>　已开通</span><span>灰字　暂未开通</span><span>示意排列，不代表行政区域界线</span></p></section>`
}

const pinyin = new Intl.Collator('zh-CN-u-co-pinyin')

/** The same 34 by the first letter of their pinyin. */
export function provinceList(choice: ProvinceChoice): Html {
  const tiles = [...provinceTiles].sort((a, b) => pinyin.compare(a.name, b.name))
  const letters = [...new Set(tiles.map((tile) => tile.initial))].sort()
  const groups = letters.map((letter) => {
    const links = tiles
      .filter((tile) => tile.initial === letter)
      .map((tile) => html`<li>${provinceLink(tile, choice)}</li>`)
    return html`<div><span class="k" aria-hidden="true">${letter}</span><ul class="v" aria-label="${letter} 开头的省份">${links}</ul></div>`
  })
  return html`<section class="provinces" aria-labelledby="province-list"><h2 class="vh" id="province-list">按拼音选择省份</h2><div class="abc">${groups}</div></section>`
}
