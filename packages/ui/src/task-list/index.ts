import { html } from 'hono/html'
import { type Content, type Html, isEmpty } from '../markup/index.ts'
import { type Tag, tag } from '../tag/index.ts'

export type Task = {
  title: string
  /** Left out while the task cannot be begun. */
  href?: string
  note?: Content
  state: Tag
}

/** The steps of the application, each with its state; can be left and taken up again anywhere. */
export function taskList(tasks: readonly Task[]): Html {
  const items = tasks.map((task) => {
    const note = isEmpty(task.note) ? '' : html`<span class="meta">${task.note}</span>`
    const name =
      task.href === undefined
        ? html`<span>${task.title}${note}</span>`
        : html`<div><a class="go" href="${task.href}">${task.title}</a>${note}</div>`
    return html`<li>${name}${tag(task.state)}</li>`
  })
  return html`<ol class="rows n">${items}</ol>`
}
