import { announce } from './dom.ts'

const patience = 20_000

/** A form is sent once, however often the button is pressed. The button stays reachable and says so. */
export function submitOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.getAttribute('method') !== 'post' || event.defaultPrevented) return
    if (form.dataset.sent !== undefined) {
      event.preventDefault()
      announce('正在提交，请稍候')
      return
    }
    form.dataset.sent = ''
    event.submitter?.setAttribute('aria-disabled', 'true')
    // The network may lose the answer: let the person try again.
    window.setTimeout(() => release(form), patience)
  })
  // Back from the next page, the form is as it was.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) for (const form of document.forms) release(form)
  })
}

function release(form: HTMLFormElement): void {
  if (form.dataset.sent === undefined) return
  delete form.dataset.sent
  for (const button of form.querySelectorAll('button[aria-disabled]')) {
    if (!button.closest('resend-timer')) button.removeAttribute('aria-disabled')
  }
}
