import { pageButton } from './dom.ts'

export class PrintButton extends HTMLElement {
  connectedCallback(): void {
    if (!this.firstChild) this.append(pageButton('打印', 'act', () => window.print()))
  }
}
