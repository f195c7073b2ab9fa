import type { KeyMap } from '../keyboard/use-keys.ts'

/** The text of a screen is read by PageUp and PageDown wherever the focus is; a drawer over it comes first. */
const scroll = (parts: number): void => {
  const pane = document.querySelector('.drawer') ?? document.querySelector('.split > .pane')
  pane?.scrollBy({ top: parts * pane.clientHeight })
}

export const scrollKeys: KeyMap = { pagedown: () => scroll(0.85), pageup: () => scroll(-0.85) }
