import { isSpoken, resendText, secondsLeft, spokenText } from './countdown.ts'

/** Counts down to the next code. The server decides; this only shows how long it will refuse. */
export class ResendTimer extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    const seconds = Number(this.dataset.retryAfter)
    const button = this.querySelector('button')
    if (!button || !(seconds > 0)) return
    const end = performance.now() + seconds * 1000
    let shown = seconds

    button.addEventListener('click', (event) => {
      const left = secondsLeft(end, performance.now())
      if (left === 0) return
      event.preventDefault()
      this.#say(spokenText(left))
    })

    this.#timer = window.setInterval(() => {
      const left = secondsLeft(end, performance.now())
      if (left === shown) return
      shown = left
      button.textContent = resendText(left)
      if (isSpoken(left)) this.#say(spokenText(left))
      if (left > 0) return
      button.removeAttribute('aria-disabled')
      window.clearInterval(this.#timer)
    }, 250)
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#timer)
  }

  #say(words: string): void {
    const status = this.querySelector('[aria-live]')
    if (status) status.textContent = words
  }
}
