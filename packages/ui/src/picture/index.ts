import { html } from 'hono/html'
import { type Content, type Html, attributes, isEmpty } from '../markup/index.ts'

export type Picture = {
  /** Where its forms stand: `/370300/pictures/<id>`, and under it `960.webp`. */
  address: string
  /** Widths of its forms in WebP, and the width of the one in JPEG. */
  widths: readonly number[]
  jpegWidth: number
  /** Its own size: the browser keeps the room before the picture comes. */
  width: number
  height: number
  /** For those who do not see it; '' only where the words beside it say the same. */
  alt: string
}

export type PictureInput = Picture & {
  /** How wide it stands, as in `sizes`: `(min-width: 48rem) 12rem, 100vw`. */
  sizes: string
  /** Seen first on its page: asked for at once. */
  first?: boolean
}

/** A picture in the width that the screen needs; it moves nothing when it comes. */
export function picture(input: PictureInput): Html {
  const { address, widths, jpegWidth, width, height, alt, sizes, first } = input
  const srcset = widths.map((one) => `${address}/${one}.webp ${one}w`).join(', ')
  const image = attributes({
    src: `${address}/${jpegWidth}.jpg`,
    alt,
    width,
    height,
    loading: first ? undefined : 'lazy',
    fetchpriority: first ? 'high' : undefined,
    decoding: first ? undefined : 'async',
  })
  return html`<picture><source type="image/webp"${attributes({ srcset, sizes })}><img${image}></picture>`
}

/** A picture with its words under it. */
export function figure(input: PictureInput & { caption?: Content }): Html {
  const caption = isEmpty(input.caption) ? '' : html`<figcaption>${input.caption}</figcaption>`
  return html`<figure class="fig">${picture(input)}${caption}</figure>`
}

/** Several figures, side by side where there is room. */
export const figures = (items: readonly Content[]): Html => html`<div class="figs">${items}</div>`

export type PictureRow = { href: string; title: string; meta?: Content; picture: Content }

/** Pieces with a picture each: the picture is part of the link. */
export function pictureRows(items: readonly PictureRow[]): Html {
  const rows = items.map(
    ({ href, title, meta, picture: shown }) =>
      html`<li><div class="pic">${shown}</div><div><h2 class="small"><a class="go" href="${href}">${title}</a></h2>${meta ? html`<p class="meta">${meta}</p>` : ''}</div></li>`,
  )
  return html`<ul class="pics">${rows}</ul>`
}
