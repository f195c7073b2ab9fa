import { html } from 'hono/html'
import { type Content, type Html } from '../markup/index.ts'

export type QueueFigure = { label: string; figure: Content; unit: Content }

/** Where one stands, in large figures: 排在第 12 位，前面还有 11 件，预计受理 11月30日前. */
export function queueFigures(figures: readonly QueueFigure[]): Html {
  const items = figures.map(
    (item) => html`<div><dt>${item.label}</dt><dd><b class="nowrap">${item.figure}</b>${item.unit}</dd></div>`,
  )
  return html`<dl class="queue">${items}</dl>`
}
