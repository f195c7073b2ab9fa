import { element, pageButton } from './dom.ts'

/** Opens a photo over the page. Its own buttons come along and do what they do on the page. */
export function viewPhotos(): void {
  if (!('HTMLDialogElement' in window)) return
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-view]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    const around = link.closest('.shot') ?? document
    const links = [...around.querySelectorAll<HTMLAnchorElement>('a[data-view]')]
    event.preventDefault()
    new PhotoView(links, links.indexOf(link)).open(link.closest('form') ?? document.body)
  })
}

class PhotoView {
  readonly #links: readonly HTMLAnchorElement[]
  #index: number
  readonly #dialog = element('dialog', { class: 'view', 'aria-labelledby': 'photo-view-title' })

  constructor(links: readonly HTMLAnchorElement[], index: number) {
    this.#links = links
    this.#index = index
  }

  /** Inside the form, so that the copied buttons send it. */
  open(place: HTMLElement): void {
    place.append(this.#dialog)
    this.#dialog.addEventListener('close', () => this.#dialog.remove())
    this.#show()
    this.#dialog.showModal()
  }

  #show(): void {
    const link = this.#links[this.#index]
    const item = link?.closest('li, .pair')
    const small = item?.querySelector('img')
    if (!link || !item || !small) return this.#dialog.close()
    const image = element('img', { class: small.className, alt: small.alt })
    image.src = link.dataset.large ?? small.src
    const count = this.#links.length
    const position = count > 1 ? ` 第 ${this.#index + 1} 张，共 ${count} 张` : ''
    const title = element('h2', { class: 'cap', id: 'photo-view-title' }, `预览：${small.alt}`)
    if (position) title.append(element('span', { class: 'meta' }, position))
    this.#dialog.replaceChildren(title, element('div', { class: 'stage' }, image), this.#actions(item))
  }

  #actions(item: Element): HTMLElement {
    const step = (by: number) => () => {
      this.#index = (this.#index + by + this.#links.length) % this.#links.length
      this.#show()
      this.#dialog.querySelector<HTMLElement>(by < 0 ? '[data-back]' : '[data-on]')?.focus()
    }
    const acts = element('div', { class: 'acts' })
    if (this.#links.length > 1) {
      const back = pageButton('上一张', 'act', step(-1))
      const on = pageButton('下一张', 'act', step(1))
      back.dataset.back = on.dataset.on = ''
      acts.append(back, on)
    }
    for (const button of item.querySelectorAll('.acts button[type="submit"]')) acts.append(button.cloneNode(true))
    acts.append(pageButton('关闭预览', 'act', () => this.#dialog.close()))
    return acts
  }
}
