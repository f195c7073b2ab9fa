import { countGraphemes } from './graphemes.ts'
import { ok } from './outcome.ts'
import { invalid, type Reading } from './reading.ts'

declare const plainTextBrand: unique symbol

/** A text that can be stored, searched and shown: well-formed Unicode in NFC without control characters. */
export type PlainText = string & { readonly [plainTextBrand]: true }

export type UnstorableCharacter = 'nul' | 'surrogate' | 'control'

/** How a text is asked for. `label` stands in the messages; `max` counts characters as a reader does. */
export type PlainTextRules = { label: string; max: number; min?: number; multiline?: boolean }

/** C0 but tab and line ends, DEL and C1, bidirectional overrides and isolates, specials and noncharacters. */
const controls = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff]/u

/** A reader's character is rarely more than a handful of code units; far longer texts are refused unread. */
const mostUnitsPerCharacter = 20

/**
 * The first reason why a text may not enter the archive: NUL and lone surrogates, which PostgreSQL's text and jsonb
 * refuse (ISO/IEC 10646 well-formedness), and control characters, bidirectional overrides among them (UTR 36).
 * Tabs and line ends are fine. Example: `unstorableCharacter('a\u0000')` is `'nul'`; of `'𠮷'` it is undefined.
 */
export function unstorableCharacter(text: string): UnstorableCharacter | undefined {
  if (text.includes('\u0000')) return 'nul'
  if (!text.isWellFormed()) return 'surrogate'
  return controls.test(text) ? 'control' : undefined
}

const tidy = (text: string, multiline: boolean): string => {
  const lines = text.normalize('NFC').replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
  return (multiline ? lines : lines.replaceAll(/\s+/g, ' ')).trim()
}

/**
 * Free text as it is typed: trimmed, in NFC (UAX 15), line ends as `\n`; one line unless the rules say otherwise.
 * WCAG 2.2, 3.3.3: the message says what to do.
 * Example: `readPlainText(' 夜班\r\n多 ', { label: '备注', max: 200, multiline: true })` reads `夜班\n多`.
 */
export function readPlainText(text: string, rules: PlainTextRules, path = 'text'): Reading<PlainText> {
  const { label, max, min = 0, multiline = false } = rules
  if (text.length > (max + 1) * mostUnitsPerCharacter) {
    return invalid(path, 'text.too-long', `${label}最多 ${max} 个字，请删减后再试`)
  }
  if (unstorableCharacter(text)) {
    return invalid(path, 'text.characters', `${label}里有无法识别的字符，请删去后重新输入`)
  }
  const tidied = tidy(text, multiline)
  const count = countGraphemes(tidied)
  if (count === 0 && min > 0) return invalid(path, 'text.empty', `请填写${label}`)
  if (count < min) return invalid(path, 'text.too-short', `${label}至少 ${min} 个字，您填了 ${count} 个`)
  if (count > max) return invalid(path, 'text.too-long', `${label}最多 ${max} 个字，您填了 ${count} 个`)
  return ok(tidied as PlainText)
}
