import { html } from 'hono/html'
import { type Content, type Html } from '../markup/index.ts'

/** Plain line drawings of what a photo should show. Classes give the colours (see styles/photos.css). */

export type Subject = 'id-front' | 'id-back' | 'data-page' | 'portrait' | 'portrait-with-id' | 'document'

const edge = html`<rect class="p0" x="14" y="9" width="132" height="83" rx="6"/>`

/** The side of an identity card with the face. */
const idFront = html`${edge}<path class="p1" d="M26 23h40v5H26zM26 34h52v4H26zM26 44h60v4H26zM26 54h46v4H26z"/><path class="p2" d="M26 75h108v6H26z"/><rect class="p1" x="100" y="21" width="34" height="44"/><circle class="p2" cx="117" cy="37" r="8"/><path class="p2" d="M103 65c0-12 6-17 14-17s14 5 14 17z"/>`

/** The side with the emblem and the dates. */
const idBack = html`${edge}<circle class="p2" cx="38" cy="33" r="11"/><path class="p2" d="M60 26h66v5H60zM60 37h66v6H60z"/><path class="p1" d="M60 64h56v4H60zM60 74h66v4H60z"/>`

/** The data page of a passport or permit, with its two machine-read lines. */
const dataPage = html`<rect class="p0" x="14" y="5" width="132" height="91" rx="3"/><rect class="p1" x="24" y="16" width="34" height="44"/><circle class="p2" cx="41" cy="32" r="8"/><path class="p2" d="M27 60c0-12 6-17 14-17s14 5 14 17z"/><path class="p1" d="M68 18h60v5H68zM68 30h46v4H68zM68 40h56v4H68zM68 50h38v4H68z"/><path class="p2" d="M24 73h112v4H24zM24 83h112v4H24z"/>`

/** A sheet of paper with a seal. */
const sheet = html`<rect class="p0" x="32" y="8" width="96" height="85"/><path class="p2" d="M60 22h40v6H60z"/><path class="p1" d="M44 38h72v4H44zM44 48h72v4H44zM44 58h56v4H44zM44 68h64v4H44z"/><circle class="pr" cx="104" cy="74" r="11"/>`

const head = html`<circle class="p0" cx="60" cy="42" r="20"/>`
const body = html`<path class="p0" d="M22 120c0-30 14-46 38-46s38 16 38 46z"/>`
const face = html`<path class="p3" d="M53 40h.01M67 40h.01M53 50c4 4 10 4 14 0"/>`
const person = html`${body}${head}${face}`

const smallCard = (x: number, y: number, scale: number): Html =>
  html`<g transform="translate(${x} ${y}) scale(${scale})">${idFront}</g>`

const drawings: Record<Subject, Content> = {
  'id-front': idFront,
  'id-back': idBack,
  'data-page': dataPage,
  document: sheet,
  portrait: person,
  'portrait-with-id': [person, smallCard(66, 72, 0.32)],
}

export function isPortrait(subject: Subject): boolean {
  return subject === 'portrait' || subject === 'portrait-with-id'
}

const box = (subject: Subject): string => (isPortrait(subject) ? '0 0 120 120' : '0 0 160 101')

/** What spoils a photo, drawn over or instead of the good one. */
export type Fault = 'dark' | 'blurred' | 'cut' | 'glare' | 'covered'

function spoiled(subject: Subject, fault: Fault): Content {
  const good = drawings[subject]
  const portrait = isPortrait(subject)
  switch (fault) {
    case 'dark':
      return [
        good,
        portrait ? html`<path class="pd" d="M0 0h120v120H0z"/>` : html`<path class="pd" d="M0 0h160v101H0z"/>`,
      ]
    case 'blurred':
      return html`<g class="pblur">${good}</g>`
    case 'glare':
      return [good, html`<path class="pg" d="M22 92 70 9h40L62 92z"/>`]
    case 'cut':
      return portrait
        ? html`<g transform="translate(-38 -10) scale(1.1)">${good}</g>`
        : html`<g transform="translate(40 22)">${good}</g>`
    case 'covered':
      return [person, html`<path class="p2" d="M42 36h36v11H42zM38 30c6-20 38-20 44 0z"/>`]
  }
}

/** The drawing itself; `fault` gives the bad example. */
export function drawing(subject: Subject, fault?: Fault): Html {
  return html`<svg viewBox="${box(subject)}" aria-hidden="true">${fault ? spoiled(subject, fault) : drawings[subject]}</svg>`
}

/** The empty frame before a photo: a dashed outline between four corner marks. */
export function emptyFrame(subject: Subject): Html {
  const inside = isPortrait(subject)
    ? html`<path class="p3 dash" d="M60 22c12 0 20 9 20 20s-8 21-20 21-20-10-20-21 8-20 20-20zM22 114c0-26 14-40 38-40s38 14 38 40"/><path class="cuts" d="M6 22V6h16M98 6h16v16M114 98v16H98M22 114H6V98"/>`
    : html`<rect class="p3 dash" x="22" y="16" width="116" height="69" rx="5"/><path class="cuts" d="M8 22V8h14M138 8h14v14M152 79v14h-14M22 93H8V79"/>`
  return html`<svg viewBox="${box(subject)}" aria-hidden="true">${inside}</svg>`
}
