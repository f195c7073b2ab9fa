/** One element with its words and attributes; never parses text as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** A button that acts on the page only. */
export function pageButton(text: string, className: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: className }, text)
  button.addEventListener('click', onClick)
  return button
}

let live: HTMLElement | undefined

/** Says something to screen readers without showing it. */
export function announce(words: string): void {
  if (!live) {
    live = element('p', { class: 'vh', role: 'status' })
    document.body.append(live)
  }
  live.textContent = words
}
