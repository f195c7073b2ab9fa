import type { AreaChoice, Division } from '@anju/domain/cities'
import type { FieldError } from '@anju/domain/kit'
import { actionBar, mainButton } from '@anju/ui/button'
import { errorOf } from '@anju/ui/error-summary'
import { facts } from '@anju/ui/facts'
import { selectField, updateButton } from '@anju/ui/field'
import { postForm } from '@anju/ui/form'
import { lede } from '@anju/ui/layout'
import type { Html } from '@anju/ui/markup'
import { windowPlate } from '@anju/ui/plate'
import { phoneLink } from '@anju/ui/text'
import { html } from 'hono/html'
import type { Desk } from './desk.ts'
import { ownPath } from './frame.ts'
import { leaveButton } from './leave-button.ts'

type Window = { name: string; address: string; phone: string; hours: string }

export type AreaView = {
  desk: Desk
  choice: AreaChoice
  agency: Window | undefined
  errors: readonly FieldError[]
  version: number
  token: string
}

const parts = ['part-street', 'part-committee', 'part-window']

/** 城区/县, 街道/乡镇, 居委, and the office that they lead to. */
export function areaPage(view: AreaView): Html {
  const { desk, token, version } = view
  const action = ownPath(desk, 'area')
  return html`${lede('选您现在住的地方，由那里的窗口受理。')}
${postForm({
  action,
  token,
  hidden: { version },
  autosave: true,
  body: html`${lists(view)}${window(view.agency)}${actionBar([mainButton({ text: '下一步' }), leaveButton(desk)])}`,
})}`
}

const optionsOf = (list: readonly Division[]) => list.map(({ code, name }) => ({ value: code, text: name }))

function lists({ desk, choice, errors }: AreaView): Html {
  const { divisions } = desk.draft.context
  const refresh = { address: ownPath(desk, 'area'), parts }
  const update = (about: string) => updateButton({ text: '更新', about, name: 'act', value: 'update' })
  const hints = desk.draft.profile.areaHints
  return html`${selectField({
    name: 'district',
    label: '城区/县',
    hint: hints.length > 0 ? html`${hints.map((hint) => html`<span class="ph">${hint}</span>`)}` : undefined,
    placeholder: '请选择',
    width: 'm',
    options: optionsOf(divisions.districts()),
    value: choice.district,
    error: errorOf(errors, 'district'),
    beside: update('街道/乡镇'),
    refresh,
  })}
<div id="part-street">${selectField({
    name: 'street',
    label: '街道/乡镇',
    optional: true,
    placeholder: '不确定，先不选',
    width: 'm',
    options: optionsOf(divisions.streetsOf(choice.district)),
    value: choice.street ?? '',
    error: errorOf(errors, 'street'),
    beside: update('居委'),
    refresh,
  })}</div>
<div id="part-committee">${selectField({
    name: 'committee',
    label: '居委',
    optional: true,
    placeholder: '不确定，先不选',
    width: 'm',
    options: choice.street ? optionsOf(divisions.committeesOf(choice.street)) : [],
    value: choice.committee ?? '',
    error: errorOf(errors, 'committee'),
    refresh,
  })}</div>`
}

/** Told as soon as it is known, so that the choice can be changed before anything is sent there. */
function window(agency: Window | undefined): Html {
  if (!agency) return html`<div id="part-window"></div>`
  return html`<section class="window" id="part-window" aria-labelledby="window-t"><h2 id="window-t">由这个窗口受理</h2>
${windowPlate({ name: agency.name })}
${facts([
  { term: '地址', detail: agency.address },
  { term: '时间', detail: agency.hours },
  { term: '电话', detail: phoneLink(agency.phone) },
])}</section>`
}
