/** What of a keyboard event decides; a DOM event fits. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'repeat'
>
/** Where the focus is: the element's name, its input type, and whether it may be written in. */
export type Place = { tag: string; type?: string; role?: string | null; editable?: boolean }

const writing = new Set(['INPUT', 'TEXTAREA', 'SELECT'])
const pressing = new Set(['BUTTON', 'A', 'SUMMARY', 'LABEL'])
const scrolling = new Set(['SECTION', 'ASIDE'])

/** The name of a key as the maps of the screens write it: `j`, `shift+l`, `enter`, `space`, `?`. */
export function keyName(e: Pressed): string | undefined {
  if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || e.key === 'Process') return undefined
  if (e.key === ' ') return 'space'
  if (e.key === '=') return '+'
  const key = e.key.toLowerCase()
  const isLetter = /^[a-z]$/.test(key)
  return e.shiftKey && (isLetter || key.length > 1) ? `shift+${key}` : key
}

/**
 * Keys never fire while somebody types or chooses; Enter and space belong to the button or link in focus, arrows to the
 * choice or the pane.
 */
export function fires(name: string, { tag, type = '', role, editable = false }: Place): boolean {
  if (editable || role === 'combobox' || role === 'listbox') return false
  const isTick = tag === 'INPUT' && (type === 'radio' || type === 'checkbox')
  if (writing.has(tag) && !isTick) return false
  if (name.startsWith('arrow')) return !isTick && !scrolling.has(tag)
  if (name === 'space') return !isTick && !pressing.has(tag)
  return name !== 'enter' || !pressing.has(tag)
}
