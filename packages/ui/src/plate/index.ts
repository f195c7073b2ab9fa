import { html } from 'hono/html'
import { type Html } from '../markup/index.ts'
import { unseen } from '../text/index.ts'

/** The city's door plate: top left of every page, leads to the choice of cities. */
export function cityPlate(plate: { name: string; pinyin: string; href: string }): Html {
  return html`<a class="plate" href="${plate.href}"><span class="plate-n">${plate.name}</span><span class="plate-p" aria-hidden="true">${plate.pinyin.toUpperCase()}</span>${unseen('，切换城市')}</a>`
}

/** An application's or case's number as a plate. */
export function numberPlate(plate: { label: string; number: string }): Html {
  return html`<p class="plate no"><span class="plate-p">${plate.label}</span><span class="plate-n">${inParts(plate.number)}</span></p>`
}

/** `370303-YS-20261126-0001` breaks after a dash where a line is too short for it. */
const inParts = (number: string): Html =>
  html`${number.split(/(?<=-)/).map((part, index) => (index === 0 ? part : html`<wbr>${part}`))}`

/** The accepting window: name of the place, then the desk. */
export function windowPlate(plate: { name: string; desk?: string }): Html {
  const desk = plate.desk ? html`<span class="plate-n2">${plate.desk}</span>` : ''
  return html`<p class="plate wide-plate"><span class="plate-n">${plate.name}</span>${desk}</p>`
}
