import { announce, pageButton } from './dom.ts'

/** Lets a person see the password while typing it; hides it again before it is sent. */
export class PasswordReveal extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    if (!input || this.querySelector('button')) return
    const button = pageButton('显示密码', 'btn q', () => show(input.type === 'password'))
    button.setAttribute('aria-controls', input.id)

    const show = (visible: boolean) => {
      input.type = visible ? 'text' : 'password'
      button.textContent = visible ? '隐藏密码' : '显示密码'
      announce(visible ? '密码已显示' : '密码已隐藏')
    }

    // A browser must never keep a password as a line of text.
    input.form?.addEventListener('submit', () => {
      input.type = 'password'
    })
    this.append(button)
  }
}
