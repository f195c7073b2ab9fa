import { html } from 'hono/html'
import { type Content, type Html, isEmpty } from '../markup/index.ts'

/** The same within a section that is there in any case: one line where its rows would be. */
export const noneYet = (words: Content): Html => html`<p class="meta nothing">${words}</p>`

/** Nothing here yet: a title such as 暂无记录, one sentence, one way on. */
export function emptyState(input: { title: string; body: Content; action?: Content }): Html {
  const action = isEmpty(input.action) ? '' : html`<div class="acts">${input.action}</div>`
  return html`<div class="empty"><h2>${input.title}</h2><p>${input.body}</p>${action}</div>`
}
