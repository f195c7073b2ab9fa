import { html } from 'hono/html'
import { type Content, type Html, attributes, classes, isEmpty } from '../markup/index.ts'

/**
 * Where a cell goes when a phone shows the row as a card: `index`, `title` and `amount` share the first line,
 * `half` cells stand in pairs, `ops` holds the row's actions; every other cell is a line with its heading.
 */
export type CardPlace = 'index' | 'title' | 'amount' | 'half' | 'ops'

export type Column = { title: string; place?: CardPlace; right?: boolean }

export type TableInput = {
  columns: readonly Column[]
  rows: readonly (readonly Content[])[]
  caption?: Content
  /** Id of a heading that names the table, instead of a caption. */
  labelledBy?: string
  className?: string
}

const placeClass: Record<CardPlace, string> = {
  index: 'h h1c',
  title: 'h h2c',
  amount: 'h h3c',
  half: 'half',
  ops: 'ops',
}

/** A table on a PC, a list of cards on a phone. The roles stay when the display changes. */
export function dataTable(input: TableInput): Html {
  const hasIndex = input.columns.some((column) => column.place === 'index')
  const heads = input.columns.map(
    (column) =>
      html`<th role="columnheader" scope="col"${attributes({ class: classes(column.right && 'r', column.place === 'ops' && 'ops') })}>${column.title}</th>`,
  )
  const body = input.rows.map(
    (cells) => html`<tr role="row">${cells.map((cell, index) => cellOf(input.columns[index], cell, hasIndex))}</tr>`,
  )
  const caption = isEmpty(input.caption) ? '' : html`<caption>${input.caption}</caption>`
  const attrs = attributes({ class: classes('tbl', input.className), 'aria-labelledby': input.labelledBy })
  return html`<table role="table"${attrs}>${caption}<thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${body}</tbody></table>`
}

function cellOf(column: Column | undefined, cell: Content, hasIndex: boolean): Html {
  const className = classes(
    column?.place && placeClass[column.place],
    column?.place === 'title' && !hasIndex && 'wide2',
    column?.right && 'r',
    isEmpty(cell) && 'none',
  )
  return html`<td role="cell"${attributes({ 'data-l': column?.title, class: className })}>${cell}</td>`
}

/** A table to be filled in by hand. Wider than a phone, so it scrolls within itself; the keyboard reaches it. */
export function blankTable(input: {
  title: string
  columns: readonly string[]
  lines: readonly (readonly string[])[]
}): Html {
  const heads = input.columns.map((name) => html`<th scope="col">${name}</th>`)
  const body = input.lines.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)
  return html`<section class="scroll" aria-label="${input.title}" tabindex="0"><table class="blank"><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></section>`
}

/** The sum below a table. It compares, it does not judge. */
export function tableTotal(input: { label: string; sum: Content; note?: Content }): Html {
  const note = isEmpty(input.note) ? '' : html`<span class="meta">${input.note}</span>`
  return html`<p class="total"><span>${input.label}</span><b class="num">${input.sum}</b>${note}</p>`
}
