import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameIndexText, type PersonName, readPersonName } from './person-name.ts'

/** Any code point, halves of pairs and controls among them. */
const anyCharacter = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code))

const read = (text: string): PersonName => {
  const reading = readPersonName(text)
  if (!reading.ok) throw new Error(`refused: ${text}`)
  return reading.value
}

describe('names of real people', () => {
  test.each([
    '张样例',
    '李示范',
    '欧阳示例',
    '阿卜杜·热合曼',
    '古丽·阿布都·热西提',
    '㛃',
    '王㛃',
    '𠮷田样例',
    '王〇一',
    '𬭼',
    '岩',
    'John Smith',
    "O'Neil Mary-Jane",
    'José Müller',
    'Nguyễn Văn A',
    'J. R. Sample',
    'Иван Петров',
    '김보기',
    'たなか',
  ])('%s is taken as it is', (name) => {
    expect(readPersonName(name)).toEqual({ ok: true, value: name })
  })
})

describe('what keyboards make of a name is put right', () => {
  test.each([
    ['  张样例 ', '张样例'],
    ['张样例\n', '张样例'],
    ['张 样例', '张样例'],
    ['张　样　例', '张样例'],
    ['阿卜杜.热合曼', '阿卜杜·热合曼'],
    ['阿卜杜．热合曼', '阿卜杜·热合曼'],
    ['阿卜杜。热合曼', '阿卜杜·热合曼'],
    ['阿卜杜•热合曼', '阿卜杜·热合曼'],
    ['阿卜杜・热合曼', '阿卜杜·热合曼'],
    ['阿卜杜‧热合曼', '阿卜杜·热合曼'],
    ['阿卜杜･热合曼', '阿卜杜·热合曼'],
    ['阿卜杜⋅热合曼', '阿卜杜·热合曼'],
    ['阿卜杜 · 热合曼', '阿卜杜·热合曼'],
    ['阿卜杜··热合曼', '阿卜杜·热合曼'],
    ['Ｊｏｈｎ　Ｓｍｉｔｈ', 'John Smith'],
    ['John   Smith', 'John Smith'],
    ['John Smith', 'John Smith'],
    ['O’Neil', "O'Neil"],
    ['José', 'José'],
    ['张\u200b样\ufeff例', '张样例'],
    ['張\ufa0c', '張兀'],
  ])('%j becomes %s', (typed, name) => {
    expect(readPersonName(typed)).toEqual({ ok: true, value: name })
  })
})

describe('what is no name', () => {
  test.each([
    ['', 'name.empty'],
    ['  　 ', 'name.empty'],
    ['\u200b', 'name.empty'],
    ['张3', 'name.digits'],
    ['张３', 'name.digits'],
    ['370303199003070013', 'name.digits'],
    ['张😀', 'name.characters'],
    ['👨‍👩‍👧', 'name.characters'],
    ['张\u0000三', 'name.characters'],
    ['张\u0007三', 'name.characters'],
    ['张\n三', 'name.characters'],
    ['张\t三', 'name.characters'],
    ['\ud842张', 'name.characters'],
    ['张\udfb7', 'name.characters'],
    ['\u202e张三', 'name.characters'],
    ['<script>', 'name.characters'],
    ['张三;drop', 'name.characters'],
    ['张（曾用名）', 'name.characters'],
    ['张_三', 'name.characters'],
    ['Z̀̀̀̀̀algo', 'name.characters'],
    ['·热合曼', 'name.characters'],
    ['-', 'name.characters'],
    ['阿卜杜·', 'name.dot'],
    ['张\ue863', 'name.private-use'],
    ['字'.repeat(51), 'name.too-long'],
    ['字'.repeat(100_000), 'name.too-long'],
  ])('%j is refused with %s', (typed, code) => {
    const reading = readPersonName(typed, 'members.1.name')
    if (reading.ok) throw new Error('should be refused')
    expect(reading.refusal.fields).toMatchObject([{ path: 'members.1.name', code }])
  })

  test('fifty rare characters still fit', () => {
    expect(readPersonName('𠮷'.repeat(50)).ok).toBe(true)
  })
})

describe('any text', () => {
  const nameLike = fc.string({ unit: fc.constantFrom('张', '阿', '𠮷', '㛃', '·', '.', '•', ' ', '　', 'a', 'é', '’') })

  test('is read or refused once, never thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const reading = readPersonName(text)
        expect(reading.ok ? reading.value.isWellFormed() : reading.refusal.fields?.length === 1).toBe(true)
      }),
    )
  })

  test('once read, reading again changes nothing', () => {
    fc.assert(
      fc.property(nameLike, (text) => {
        const reading = readPersonName(text)
        expect(reading.ok ? readPersonName(reading.value) : reading).toEqual(reading)
      }),
    )
  })

  test('a name that is taken has no double spaces, no double dots, no dot at an end', () => {
    fc.assert(
      fc.property(nameLike, (text) => {
        const reading = readPersonName(text)
        expect(reading.ok ? reading.value : '张').not.toMatch(/ {2}|··|^[· ]|[· ]$/)
      }),
    )
  })
})

describe('the form for the blind index', () => {
  test.each([
    ['张样例', '张样例'],
    ['Zhang San', 'ZHANGSAN'],
    ['zhangsan', 'ZHANGSAN'],
    ['阿卜杜·热合曼', '阿卜杜·热合曼'],
    ['José', 'JOSÉ'],
  ])('%s meets as %s', (typed, text) => {
    expect(nameIndexText(read(typed))).toBe(text)
  })

  test('every way of typing one name meets', () => {
    const ways = ['阿卜杜·热合曼', '阿卜杜.热合曼', '阿卜杜•热合曼 ', '阿卜杜 · 热合曼']
    expect(new Set(ways.map((way) => nameIndexText(read(way)))).size).toBe(1)
  })
})
