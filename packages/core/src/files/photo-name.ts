import { graphemes } from '@anju/domain/kit'

const mostCharacters = 80
const unwanted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*:<>?|]/gu

/** The name a photo keeps: without a path, without what no file system takes, ending as what it now is: a JPEG. */
export function photoName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replaceAll(unwanted, '').replace(/^\.+/, '').trim()
  const stem = plain.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim()
  return `${graphemes(stem).slice(0, mostCharacters).join('') || '照片'}.jpg`
}
