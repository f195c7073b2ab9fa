import { element } from './dom.ts'
import { markUnsaved } from './form-state.ts'
import { holdFor } from './pending-work.ts'
import { hintWords } from './photo-judge.ts'
import { shrinkPhoto } from './photo-shrink.ts'

const largest = 4_194_304
const unreadable = '这个文件打不开，可能不是照片。请换一张 jpg 或 png，或重新拍一张。'
const tooLarge = '这个文件超过 4M，而且没能自动压缩。请换一张，或把手机的照片尺寸调小再拍。'

type Picked = { file: File; words: string[]; readable: boolean }

/** Shows a picked photo at once, makes it smaller before it is sent, and says what may be wrong with it. */
export class PhotoPick extends HTMLElement {
  #note = element('p', { class: 'pick-note meta', role: 'status' })
  #send: HTMLButtonElement | null = null
  #frame: HTMLElement | null = null
  #empty: Node[] = []
  #previews: HTMLElement | undefined
  #addresses: string[] = []
  #turn = 0

  connectedCallback(): void {
    const pick = this.querySelector('.pick')
    if (!pick || pick.contains(this.#note)) return
    pick.classList.add('picking')
    pick.append(this.#note)
    this.#send = pick.querySelector('button')
    this.#offer(false)
    this.#frame = this.querySelector<HTMLElement>('[data-frame]')
    this.#empty = [...(this.#frame?.childNodes ?? [])]
    this.addEventListener('change', (event) => {
      const input = event.target
      if (input instanceof HTMLInputElement && input.type === 'file') this.#picked(input)
    })
  }

  #picked(input: HTMLInputElement): void {
    const files = [...(input.files ?? [])]
    const { form } = input
    this.#offer(files.length > 0)
    // One picture, two ways to pick it: the last way wins.
    if (this.#frame) for (const other of this.#inputs()) if (other !== input) other.value = ''
    const task = this.#prepare(input, files)
    if (!form) return
    if (files.length) markUnsaved(form)
    holdFor(form, task)
  }

  /** Nothing to send, no button for it. */
  #offer(isPicked: boolean): void {
    if (this.#send) this.#send.hidden = !isPicked
  }

  #inputs(): NodeListOf<HTMLInputElement> {
    return this.querySelectorAll<HTMLInputElement>('input[type="file"]')
  }

  async #prepare(input: HTMLInputElement, files: readonly File[]): Promise<void> {
    const turn = ++this.#turn
    if (files.length) this.#note.textContent = '正在处理照片…'
    const picked: Picked[] = []
    for (const file of files) picked.push(await prepare(file))
    if (turn !== this.#turn) return
    replaceFiles(
      input,
      picked.map((item) => item.file),
    )
    this.#show(picked)
    this.#note.textContent = noteWords(picked)
  }

  #show(picked: readonly Picked[]): void {
    for (const address of this.#addresses.splice(0)) URL.revokeObjectURL(address)
    const images = picked.filter((item) => item.readable).map((item) => this.#image(item.file))
    if (this.#frame) {
      this.#frame.replaceChildren(...(images.length ? images.slice(0, 1) : this.#empty))
      return
    }
    this.#previews?.remove()
    if (images.length === 0) return
    const items = images.map((image) => element('li', {}, element('div', { class: 'thumb' }, image)))
    this.#previews = element('ul', { class: 'thumbs', 'aria-label': '刚选的照片，还没有上传' }, ...items)
    this.append(this.#previews)
  }

  #image(file: File): HTMLImageElement {
    const address = URL.createObjectURL(file)
    this.#addresses.push(address)
    const image = element('img', { class: 'photo', alt: `刚选的照片 ${file.name}` })
    image.src = address
    return image
  }
}

async function prepare(file: File): Promise<Picked> {
  try {
    const { file: smaller, hints } = await shrinkPhoto(file)
    return { file: smaller, words: hints.map((hint) => hintWords[hint]), readable: true }
  } catch {
    // Not decoded here: the server looks at the original and decides.
    return { file, words: [file.size > largest ? tooLarge : unreadable], readable: false }
  }
}

/** Old browsers cannot put files back into a field; then the originals are sent. */
function replaceFiles(input: HTMLInputElement, files: readonly File[]): void {
  try {
    const list = new DataTransfer()
    for (const file of files) list.items.add(file)
    input.files = list.files
  } catch {
    return
  }
}

function noteWords(picked: readonly Picked[]): string {
  if (picked.length === 0) return ''
  const [first] = picked
  const size = `${Math.max(1, Math.round(picked.reduce((sum, item) => sum + item.file.size, 0) / 1024))} KB`
  const chosen =
    picked.length === 1 && first ? `已选 ${first.file.name}（${size}）。` : `已选 ${picked.length} 张（共 ${size}）。`
  const words = [...new Set(picked.flatMap((item) => item.words))]
  const mayStay = picked.some((item) => item.readable && item.words.length > 0) ? ['也可以就用这张。'] : []
  return [chosen, ...words, ...mayStay].join('')
}
