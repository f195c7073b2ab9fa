import { html } from 'hono/html'
import { type Content, type Html, attributes, classes } from '../markup/index.ts'

export type CityOption = { code: string; name: string; pinyin: string; open: boolean }

export type CityPlatesInput = {
  legend: string
  cities: readonly CityOption[]
  /** Code of the city that is chosen already. */
  value?: string
  /** Name of the field (default `city`). */
  name?: string
}

/** The cities of one province by pinyin; the chosen one becomes a door plate, then 确定. */
export function cityPlates(input: CityPlatesInput): Html {
  const sorted = [...input.cities].sort((a, b) => (a.pinyin < b.pinyin ? -1 : a.pinyin > b.pinyin ? 1 : 0))
  const letters = [...new Set(sorted.map((city) => initialOf(city)))]
  const groups = letters.map((letter) => {
    const plates = sorted.filter((city) => initialOf(city) === letter).map((city) => plate(city, input))
    return html`<div><span class="k" aria-hidden="true">${letter}</span><div class="v">${plates}</div></div>`
  })
  return html`<fieldset class="cities"><legend class="vh">${input.legend}</legend><div class="abc">${groups}</div></fieldset>`
}

const initialOf = (city: CityOption): string => city.pinyin.slice(0, 1).toUpperCase()

function plate(city: CityOption, input: CityPlatesInput): Html {
  const attrs = attributes({
    type: 'radio',
    name: input.name ?? 'city',
    value: city.code,
    checked: city.code === input.value,
  })
  const below = city.open
    ? html`<small aria-hidden="true">${city.pinyin.toUpperCase()}</small>`
    : html`<small>暂未开通</small>`
  return html`<label${attributes({ class: classes('city', !city.open && 'off') })}><input${attrs}><span>${city.name}${below}</span></label>`
}

/** The prompt of the first visit. Its 确定 leads on to the map of provinces on the same page. */
export function cityPrompt(input: { action: string; body: Content }): Html {
  return html`<section class="prompt" aria-labelledby="prompt-t"><h2 id="prompt-t">提示</h2><p>${input.body}</p><form action="${input.action}" method="get"><button type="submit" class="btn">确定</button></form></section>`
}
