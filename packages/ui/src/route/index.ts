import { html } from 'hono/html'
import { type Content, type Html, attributes, classes, isEmpty } from '../markup/index.ts'
import { type Tag, tag } from '../tag/index.ts'
import { unseen } from '../text/index.ts'

export type StationState = 'done' | 'now' | 'todo'

export type Station = {
  title: string
  /** Left out where the route is explained rather than travelled. */
  state?: StationState
  /** The case waits for the citizen here. */
  hold?: boolean
  /** Day or span, written out. */
  when?: Content
  tag?: Tag
  /** The acting unit, and what it looks at. */
  meta?: Content
  /** Papers made here. */
  actions?: Content
}

/** 办件路线: the one way in which progress is drawn. `timed` sets the days left of the line on a PC. */
export function route(stations: readonly Station[], options: { timed?: boolean } = {}): Html {
  return html`<ol${attributes({ class: classes('route', options.timed && 'timed') })}>${stations.map(station)}</ol>`
}

const stateWords: Record<StationState, string> = { done: '已完成：', now: '现在：', todo: '还没到：' }

function station(input: Station): Html {
  const attrs = attributes({
    class: classes(input.state, input.hold && 'hold'),
    'aria-current': input.state === 'now' ? 'step' : undefined,
  })
  const when = isEmpty(input.when) ? '' : html`<p class="when">${input.when}</p>`
  const meta = isEmpty(input.meta) ? '' : html`<p class="meta">${input.meta}</p>`
  const acts = isEmpty(input.actions) ? '' : html`<div class="acts">${input.actions}</div>`
  return html`<li${attrs}>${when}<h3>${input.state ? unseen(stateWords[input.state]) : ''}${input.title}</h3>${input.tag ? html`<p>${tag(input.tag)}</p>` : ''}${meta}${acts}</li>`
}
