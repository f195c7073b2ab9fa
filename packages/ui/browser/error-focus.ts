/** Puts the reader at the list of errors as soon as the page is there. */
export function focusErrors(): void {
  document.querySelector<HTMLElement>('.sum')?.focus()
}
