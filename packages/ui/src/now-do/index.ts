import { html } from 'hono/html'
import { type Content, type Html, attributes, classes, isEmpty } from '../markup/index.ts'

export type NowDoInput = {
  /** none: nothing to do. act: something to do. hold: the case waits for it, with a day. */
  tone: 'none' | 'act' | 'hold'
  title: Content
  body?: Content
  /** What is asked, one line each with its reason. */
  asked?: readonly { title: Content; reason: Content }[]
  actions?: Content
}

/** 现在要您做什么: stands on top of the page of progress. */
export function nowDo(input: NowDoInput): Html {
  const lead = input.tone === 'none' ? '' : html`<p>现在要您做</p>`
  const asked = input.asked?.length
    ? html`<ol class="rows n">${input.asked.map((item) => html`<li><div><b>${item.title}</b><span class="meta">${item.reason}</span></div></li>`)}</ol>`
    : ''
  const body = isEmpty(input.body) ? '' : html`<p>${input.body}</p>`
  const acts = isEmpty(input.actions) ? '' : html`<div class="acts">${input.actions}</div>`
  return html`<section${attributes({ class: classes('now-do', input.tone !== 'act' && input.tone), 'aria-labelledby': 'now-do' })}>${lead}<h2 id="now-do">${input.title}</h2>${body}${asked}${acts}</section>`
}
