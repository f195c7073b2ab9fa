import { html } from 'hono/html'
import { quietButton } from '../button/index.ts'
import { fieldIds, hintAndError } from '../field/index.ts'
import { type Content, type Html, attributes, classes, isEmpty } from '../markup/index.ts'
import { type Subject, emptyFrame, isPortrait, samples } from '../samples/index.ts'
import { type Tag, tag } from '../tag/index.ts'
import { unseen } from '../text/index.ts'
import { type Photo, photoActions, photoImage, thumbs } from '../thumbs/index.ts'

export type UploadInput = {
  /** Name of the file field; the camera's own field is called `<name>-camera`. */
  name: string
  /** `1. 人像面（有照片的一面）` */
  title: string
  level?: 2 | 3
  state: Tag
  hint?: Content
  error?: string
  /** What the photo shows: gives the frame and the examples. */
  subject: Subject
  /** Show the good and bad examples. */
  withSamples?: boolean
  /** The one photo that is there; an empty frame stands in its place. */
  current?: Photo
  /** Several photos instead of one. */
  photos?: readonly Photo[]
  pick?: PickInput
  /** Something below the hint, such as 我拿不到这份材料. */
  extra?: Content
}

export type PickInput = {
  /** 上传照片, 重新上传照片, 上传图片. */
  text: string
  multiple?: boolean
  /** Without the second button that opens a phone's camera. */
  withoutCamera?: boolean
  /** The button that sends what was picked at once. */
  send?: { text: string; formaction?: string; name?: string; value?: string }
}

/** One photo or one material: state, hint, picture, buttons, examples. */
export function uploadItem(input: UploadInput): Html {
  const titleId = `u-${fieldIds(input).id.slice(2)}-t`
  const heading =
    input.level === 2 ? html`<h2 id="${titleId}">${input.title}</h2>` : html`<h3 id="${titleId}">${input.title}</h3>`
  const picture = input.photos ? listBody(input) : pairBody(input)
  return html`<section class="shot" aria-labelledby="${titleId}"><div class="head">${heading}${tag(input.state)}</div><div${attributes({ class: classes(input.error && 'err-field') })}>${hintAndError({ ...input, label: input.title })}${isEmpty(input.extra) ? '' : html`<div class="acts tight">${input.extra}</div>`}${picture}</div>${input.withSamples ? samples(input.subject) : ''}</section>`
}

function pairBody(input: UploadInput): Html {
  const inside = input.current ? photoImage(input.current) : emptyFrame(input.subject)
  const frame = html`<div${attributes({ class: classes('frame', isPortrait(input.subject) && 'face') })} data-frame>${inside}</div>`
  const acts = input.current ? html`<div class="acts tight">${photoActions(input.current)}</div>` : ''
  return html`<photo-pick class="pair">${frame}<div>${acts}${input.pick ? pick(input, input.pick) : ''}</div></photo-pick>`
}

function listBody(input: UploadInput): Html {
  const list = input.photos?.length ? thumbs(input.photos) : ''
  return html`${list}${input.pick ? html`<photo-pick>${pick(input, input.pick)}</photo-pick>` : ''}`
}

function pick(input: UploadInput, item: PickInput): Html {
  const ids = fieldIds(input)
  const camera = item.withoutCamera
    ? ''
    : html`<div class="cam"><label class="btn q" for="${ids.id}-camera">拍照${unseen(`：${input.title}`)}</label>${fileInput(input, item, true)}</div>`
  const send = item.send ? quietButton({ ...item.send, about: `：${input.title}` }) : ''
  return html`<div class="pick">${camera}<div><label class="btn q" for="${ids.id}">${item.text}${unseen(`：${input.title}`)}</label>${fileInput(input, item, false)}${send}</div></div>`
}

function fileInput(input: UploadInput, item: PickInput, camera: boolean): Html {
  const ids = fieldIds(input)
  const attrs = attributes({
    type: 'file',
    id: camera ? `${ids.id}-camera` : ids.id,
    name: camera ? `${input.name}-camera` : input.name,
    accept: camera ? 'image/*' : 'image/jpeg,image/png',
    capture: camera ? (isPortrait(input.subject) ? 'user' : 'environment') : undefined,
    multiple: !camera && item.multiple,
    'aria-describedby': ids.describedBy,
    'aria-invalid': input.error ? 'true' : undefined,
  })
  return html`<input${attrs}>`
}
