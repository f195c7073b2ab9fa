import { changedForm, markSaved } from './form-state.ts'
import { holdFor } from './pending-work.ts'

const pause = 1500

/** Sends what is typed to the form's own address while it is typed, as a draft (`X-Autosave: 1`). */
export function keepDrafts(): void {
  const savers = new Map<HTMLFormElement, DraftSaver>()
  const saverOf = (event: Event): DraftSaver | undefined => {
    const form = changedForm(event)
    if (form?.dataset.autosave === undefined) return undefined
    const saver = savers.get(form) ?? new DraftSaver(form)
    savers.set(form, saver)
    return saver
  }
  document.addEventListener('input', (event) => saverOf(event)?.changed())
  document.addEventListener('change', (event) => saverOf(event)?.changed())
  // Half of a character is no answer: nothing is sent while an input method is open.
  document.addEventListener('compositionstart', (event) => saverOf(event)?.compose(true))
  document.addEventListener('compositionend', (event) => saverOf(event)?.compose(false))
  document.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement) savers.get(event.target)?.stop()
  })
  // A phone may never come back to this page.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') for (const saver of savers.values()) saver.flush()
  })
}

class DraftSaver {
  readonly #form: HTMLFormElement
  #timer = 0
  #waiting = false
  #sending = false
  #composing = false

  constructor(form: HTMLFormElement) {
    this.#form = form
  }

  changed(): void {
    this.#waiting = true
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.flush(), pause)
  }

  compose(open: boolean): void {
    this.#composing = open
    if (!open) this.changed()
  }

  stop(): void {
    this.#waiting = false
    window.clearTimeout(this.#timer)
  }

  flush(): void {
    if (!this.#waiting || this.#sending || this.#composing) return
    window.clearTimeout(this.#timer)
    this.#waiting = false
    this.#sending = true
    const task = this.#send().finally(() => {
      this.#sending = false
      if (this.#waiting) this.changed()
    })
    holdFor(this.#form, task)
  }

  async #send(): Promise<void> {
    const answer = await fetch(this.#form.getAttribute('action') ?? '', {
      method: 'POST',
      headers: { 'X-Autosave': '1', Accept: 'application/json' },
      body: typedFields(this.#form),
      redirect: 'manual',
      keepalive: true,
    }).catch(() => undefined)
    if (answer?.ok) return this.#saved(await savedDraft(answer))
    this.#waiting = answer === undefined
    this.#say(refusalWords(answer))
  }

  #saved(answer: SavedDraft): void {
    const version = this.#form.elements.namedItem('version')
    if (version instanceof HTMLInputElement && answer.version !== undefined) version.value = String(answer.version)
    if (!this.#waiting) markSaved(this.#form)
    this.#say(`已保存 ${typeof answer.savedAt === 'string' ? answer.savedAt : clockTime()}`)
  }

  #say(words: string): void {
    const line = this.#form.querySelector('.autosaved')
    if (line) line.textContent = words
  }
}

type SavedDraft = { version?: unknown; savedAt?: unknown }

async function savedDraft(answer: Response): Promise<SavedDraft> {
  const body: unknown = await answer.json().catch(() => undefined)
  return typeof body === 'object' && body !== null ? body : {}
}

/** Everything but files and passwords. */
function typedFields(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    const control = form.elements.namedItem(name)
    const isSecret = control instanceof HTMLInputElement && control.type === 'password'
    if (typeof value === 'string' && !isSecret) fields.append(name, value)
  }
  return fields
}

function refusalWords(answer: Response | undefined): string {
  if (!answer) return '还没有存上，联网后会再存'
  if (answer.status === 409) return '这份草稿在别处改过了，请刷新页面再填'
  if (answer.status === 401) return '登录已过期，还没有存上。填的内容不会丢：请按页底的按钮，登录后接着保存'
  return '还没有存上，请按“下一步”保存'
}

/** The hour that the page itself would say, wherever the reader is. */
function clockTime(): string {
  const zone = { timeZone: 'Asia/Shanghai', hourCycle: 'h23' } as const
  return new Date().toLocaleTimeString('zh-CN', { ...zone, hour: '2-digit', minute: '2-digit' })
}
