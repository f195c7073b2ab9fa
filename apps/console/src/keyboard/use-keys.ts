import { useEffect, useEffectEvent } from 'react'
import { fires, keyName, type Place } from './keys.ts'

export type KeyMap = Readonly<Record<string, (() => void) | undefined>>

/** The keys of a screen while it is shown. Silent under a dialog, a lock and in fields, and when switched off. */
export function useKeys(map: KeyMap): void {
  const onKey = useEffectEvent((e: KeyboardEvent) => {
    const name = keyName(e)
    if (!name || e.defaultPrevented || isSilent()) return
    const act = map[name]
    if (!act || !fires(name, placeOf(e.target))) return
    if (e.repeat && !goesOn(name)) return
    e.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (e: KeyboardEvent) => onKey(e)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

/** Held down, these go on; a decision never does. */
const repeating = new Set(['j', 'k', '+', '-', 'pageup', 'pagedown'])
const goesOn = (name: string): boolean => repeating.has(name) || name.includes('arrow')

const isSilent = (): boolean => keysAreOff() || isCovered()

/** Under a question or a lock no key of the screen works. */
export const isCovered = (): boolean => document.querySelector('dialog[open], [data-door]') !== null

const setting = 'anju.keys-off'
export const keysAreOff = (): boolean => localStorage.getItem(setting) === '1'
export const switchKeys = (off: boolean): void => {
  if (off) localStorage.setItem(setting, '1')
  else localStorage.removeItem(setting)
}

function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof HTMLElement)) return { tag: 'BODY' }
  const type = target instanceof HTMLInputElement ? target.type : undefined
  return { tag: target.tagName, type, role: target.getAttribute('role'), editable: target.isContentEditable }
}
