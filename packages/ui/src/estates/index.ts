import { html } from 'hono/html'
import { type Content, type Html, attributes, classes } from '../markup/index.ts'

export type EstateLayout = { name: string; area: string; rent: string; free: string }

export type Estate = {
  href: string
  name: string
  place: string
  picture: Content
  /** How many homes are free: `余 4 套`. */
  free: Content
  layouts: readonly EstateLayout[]
}

/** 房源: a picture, where it is, and each layout with its area, rent and free homes. */
export function estateList(items: readonly Estate[]): Html {
  const rows = items.map(
    ({ href, name, place, picture, free, layouts }) =>
      html`<li><div class="pic">${picture}</div><div><div class="head"><h3><a class="go" href="${href}">${name}</a></h3><b class="num">${free}</b></div><p class="meta">${place}</p><ul class="kinds">${layouts.map(layoutRow)}</ul></div></li>`,
  )
  return html`<ul class="pics estates">${rows}</ul>`
}

const layoutRow = ({ name, area, rent, free }: EstateLayout): Html =>
  html`<li><b>${name}</b><span>${area}</span><span>${rent}</span><span>${free}</span></li>`

/**
 * What is looked for beside what was found. On a phone the form stays folded behind its summary until it is asked for, or
 * has errors; without scripts too.
 */
export function siftPage(input: { form: Content; summary: Content; found: Content; open: boolean }): Html {
  const attrs = attributes({ class: classes('sift', input.open && 'open'), id: 'sift', 'aria-label': '筛选' })
  return html`<div class="sifted"><section${attrs}><div class="folded"><p>${input.summary}</p><a class="btn q" href="#sift">筛选</a></div>${input.form}</section><section id="found" aria-label="找到的房源">${input.found}</section></div>`
}
