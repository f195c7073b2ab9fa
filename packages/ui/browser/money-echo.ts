import { element } from './dom.ts'
import { moneyWords } from './money-words.ts'

/** Repeats a large amount in 万 below its box, so that one zero too many is seen. */
export function echoMoney(): void {
  document.addEventListener('input', (event) => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || input.dataset.money === undefined) return
    const field = input.closest('.field')
    if (!field) return
    let echo = field.querySelector('.echo')
    if (!echo) {
      echo = element('p', { class: 'echo', 'aria-live': 'polite' })
      field.append(echo)
    }
    const words = moneyWords(input.value)
    if (echo.textContent !== words) echo.textContent = words
  })
}
