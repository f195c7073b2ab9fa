import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countGraphemes } from './graphemes.ts'
import { readPlainText, unstorableCharacter } from './plain-text.ts'

/** Any code point, halves of pairs and controls among them. */
const anyCharacter = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code))

const remark = { label: '备注', max: 10 }
const note = { label: '说明', max: 20, min: 2, multiline: true }

describe('characters that may not enter the archive', () => {
  test.each([
    ['a\u0000b', 'nul'],
    ['\ud800', 'surrogate'],
    ['\udc00张', 'surrogate'],
    ['\ud83d\ud83d\ude00', 'surrogate'],
    ['a\u0007b', 'control'],
    ['\u001b[31m', 'control'],
    ['\u007f', 'control'],
    ['\u0085', 'control'],
    ['\u202e倒过来', 'control'],
    ['\u2066', 'control'],
    ['\ufffe', 'control'],
  ])('%j: %s', (text, what) => {
    expect(unstorableCharacter(text)).toBe(what)
  })

  test.each(['', '张样例', '𠮷', '㛃', '一\t二', '一\r\n二', 'é', '👨‍👩‍👧', '阿卜杜·热合曼', '<script>', "'; --"])(
    '%j is fine',
    (text) => {
      expect(unstorableCharacter(text)).toBeUndefined()
    },
  )

  test('NUL is named before anything else that is wrong', () => {
    expect(unstorableCharacter('\ud800\u0000')).toBe('nul')
  })
})

describe('free text', () => {
  test.each([
    ['  夜班  ', '夜班'],
    ['夜班\n多', '夜班 多'],
    ['夜　班', '夜 班'],
    ['é', 'é'],
    ['', ''],
    ['<b>粗</b>', '<b>粗</b>'],
  ])('on one line: %j becomes %j', (text, expected) => {
    expect(readPlainText(text, remark)).toEqual({ ok: true, value: expected })
  })

  test.each([
    ['夜班\r\n多', '夜班\n多'],
    ['夜班\r多\u2028忙', '夜班\n多\n忙'],
    ['\n夜班\n\n多\n', '夜班\n\n多'],
  ])('on several lines: %j becomes %j', (text, expected) => {
    expect(readPlainText(text, note)).toEqual({ ok: true, value: expected })
  })

  test.each([
    ['', 'text.empty', '请填写说明'],
    ['   ', 'text.empty', '请填写说明'],
    ['短', 'text.too-short', '说明至少 2 个字，您填了 1 个'],
    ['字'.repeat(21), 'text.too-long', '说明最多 20 个字，您填了 21 个'],
    ['字'.repeat(100_000), 'text.too-long', '说明最多 20 个字，请删减后再试'],
    ['有\u0000毒', 'text.characters', '说明里有无法识别的字符，请删去后重新输入'],
    ['半\ud800个', 'text.characters', '说明里有无法识别的字符，请删去后重新输入'],
  ])('%j is refused with %s', (text, code, message) => {
    const reading = readPlainText(text, note, 'remark')
    if (reading.ok) throw new Error('should be refused')
    expect(reading.refusal.fields).toEqual([{ path: 'remark', code, message }])
  })

  test('rare characters count as one', () => {
    expect(readPlainText('𠮷'.repeat(10), remark).ok).toBe(true)
    expect(readPlainText('𠮷'.repeat(11), remark).ok).toBe(false)
    expect(readPlainText('👨‍👩‍👧'.repeat(10), remark).ok).toBe(true)
  })

  test('what is taken is storable, in NFC, trimmed and short enough; reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 30 }), (text) => {
        const reading = readPlainText(text, remark)
        if (!reading.ok) return
        expect(unstorableCharacter(reading.value)).toBeUndefined()
        expect(reading.value).toBe(reading.value.normalize('NFC').trim())
        expect(countGraphemes(reading.value)).toBeLessThanOrEqual(remark.max)
        expect(readPlainText(reading.value, remark)).toEqual(reading)
      }),
    )
  })
})
