import { graphemes } from '@anju/domain/kit'

const mostCharacters = 80
const unwanted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*:<>?|]/gu

/**
 * The name that an uploaded file is saved under: without a path, without what no file system takes or what turns the
 * reading order, ending as what it now is. `otherwise` stands where nothing is left.
 */
export function savedName(given: string, ending: string, otherwise: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replaceAll(unwanted, '').replace(/^\.+/, '').trim()
  const stem = plain.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim()
  return `${graphemes(stem).slice(0, mostCharacters).join('') || otherwise}.${ending}`
}
