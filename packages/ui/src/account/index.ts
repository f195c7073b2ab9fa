import { html } from 'hono/html'
import { type Content, type Html } from '../markup/index.ts'

/** The person at the top of 个人中心: masked facts in one line on a PC. */
export function personFacts(items: readonly { term: string; detail: Content }[]): Html {
  return html`<dl class="who">${items.map((item) => html`<div><dt>${item.term}</dt><dd>${item.detail}</dd></div>`)}</dl>`
}

export type Way = { title: string; body: Content; action: Content }

/** Two ways to go on, each with its own button. */
export function ways(items: readonly Way[]): Html {
  return html`<ul class="ways">${items.map((item) => html`<li><div><h3>${item.title}</h3><p>${item.body}</p></div>${item.action}</li>`)}</ul>`
}
