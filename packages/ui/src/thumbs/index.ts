import { html } from 'hono/html'
import { type ButtonInput, actionButton } from '../button/index.ts'
import { type Content, type Html, attributes, classes } from '../markup/index.ts'
import { unseen } from '../text/index.ts'

/** Stored rotation in degrees clockwise; the picture itself stays as it is. */
export type Turn = 0 | 90 | 180 | 270

export type Photo = {
  /** Address of the thumbnail. */
  src: string
  alt: string
  caption?: Content
  /** Address of the page, or of the picture, to see it large. */
  view?: string
  /** Address of the large picture itself, for the preview over the page; the thumbnail serves without it. */
  large?: string
  turn?: Turn
  current?: boolean
  /** 旋转, 前移, 后移, 删除: ordinary submit buttons, mostly with a `formaction`. */
  actions?: readonly ButtonInput[]
}

export function photoImage(photo: Pick<Photo, 'src' | 'alt' | 'turn'>): Html {
  const className = classes('photo', photo.turn ? `turn-${photo.turn}` : undefined)
  return html`<img${attributes({ class: className, src: photo.src, alt: photo.alt, decoding: 'async' })}>`
}

/** 预览 and the buttons of one photo. */
export function photoActions(photo: Photo): Content {
  const view =
    photo.view === undefined
      ? ''
      : html`<a class="act" data-view${attributes({ href: photo.view, 'data-large': photo.large })}>预览${unseen(photo.alt)}</a>`
  const buttons = (photo.actions ?? []).map((button) => actionButton({ about: photo.alt, ...button }))
  return [view, buttons]
}

/** Photos of one material, side by side. With scripts 预览 opens them over the page. */
export function thumbs(photos: readonly Photo[]): Html {
  const items = photos.map(
    (photo) =>
      html`<li${attributes({ 'aria-current': photo.current ? 'true' : undefined })}><figure><div class="thumb">${photoImage(photo)}</div>${photo.caption ? html`<figcaption>${photo.caption}</figcaption>` : ''}</figure><div class="acts">${photoActions(photo)}</div></li>`,
  )
  return html`<ul class="thumbs">${items}</ul>`
}

export type PhotoViewInput = {
  id?: string
  title: Content
  /** `第 2 张，共 3 张` */
  position?: Content
  photo: Pick<Photo, 'src' | 'alt' | 'turn'>
  /** 上一张, 下一张, 旋转, 关闭预览. */
  actions: Content
}

/** One photo large, as the server shows it. */
export function photoView(input: PhotoViewInput): Html {
  const id = input.id ?? 'view'
  return html`<section class="view" id="${id}" aria-labelledby="${id}-t"><h3 class="cap" id="${id}-t">${input.title} <span class="meta">${input.position}</span></h3><div class="stage">${photoImage(input.photo)}</div><div class="acts">${input.actions}</div></section>`
}
