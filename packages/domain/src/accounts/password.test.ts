import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Phone, readPhone } from '../kit/index.ts'
import { isWeakPassword, type PasswordContext, readPassword } from './password.ts'
import { weakDigits, weakWords } from './weak-passwords.ts'

/** Any code point, halves of pairs and controls among them. */
const anyCharacter = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code))

const phoneOf = (digits: string): Phone => {
  const reading = readPhone(digits)
  if (!reading.ok) throw new Error('should be read')
  return reading.value
}

const code = (text: string, context?: PasswordContext): string | undefined => {
  const reading = readPassword(text, context)
  return reading.ok ? undefined : reading.refusal.fields?.[0]?.code
}

describe('passwords that anybody would guess', () => {
  test.each([
    '12345678',
    '123456789',
    '1234567890',
    '87654321',
    '11111111',
    '88888888',
    '12121212',
    '11223344',
    '147258369',
    '741852963',
    '5201314520',
    '1314520520',
    '31415926',
    'password',
    'Password1',
    'PASSWORD123',
    'P@ssw0rd',
    'P@ssw0rd123',
    'passw0rd!',
    'Pass@word1',
    'iloveyou',
    'iloveyou520',
    'woaini1314',
    'woaini520',
    'woaini1314520',
    'aini1314',
    'woaiwojia',
    'zhang123',
    'zhang123456',
    'Wang@123',
    'wangwei123',
    'zhangwei',
    'zhang19861010',
    'li198610',
    '19861010',
    '20080808',
    'qq123456',
    'a123456789',
    'aa123456',
    'abc12345',
    'abc123456',
    'abcd1234',
    'Abcd1234!',
    'abcdefgh',
    'hgfedcba',
    'qwertyui',
    'qwertyuiop',
    'qwer1234',
    'asdf1234',
    '1qaz2wsx',
    '1qaz@WSX',
    '!QAZ2wsx',
    'q1w2e3r4',
    '1q2w3e4r',
    'zxcvbnm123',
    'qazwsxedc',
    'admin123',
    'admin@2026',
    'root1234',
    'test1234',
    'welcome1',
    'Welcome@2026',
    'huawei123',
    'beijing2008',
    'zibo2026',
    'Zibo@2026',
    'zhangdian123',
    'gongzufang',
    'gongzufang2026',
    'ceshi123',
    'sunshine',
    'football1',
    'dragon888',
    'superman',
    'abababab',
    'abcabcabc',
    'aaaaaaaa',
    'aaaabbbb',
    '........',
    '        ',
    'password password',
    'passwordpasswordpasswordpassword',
    'zhang19861010zhang19861010',
    '我我我我我我我我',
  ])('%s', (text) => {
    expect(isWeakPassword(text)).toBe(true)
    expect(code(text)).toBe('password.weak')
  })

  test('stand for a list of far more than a few thousand', () => {
    const words = [...weakWords]
    const digits = [...weakDigits]
    expect(words.length * digits.length).toBeGreaterThan(100_000)
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.constantFrom(...digits), (word, number) => {
        fc.pre(word.length + number.length >= 8)
        expect([code(word + number), code(number + word), code(`${word.toUpperCase()}@${number}`)]).toEqual([
          'password.weak',
          'password.weak',
          'password.weak',
        ])
      }),
    )
  })

  test('the collection is lower case and without repeats in itself', () => {
    for (const piece of [...weakWords, ...weakDigits]) expect(piece).toMatch(/^[a-z0-9]+$/)
  })

  test('every date of birth is one of them', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (at) => {
        expect(isWeakPassword(at.toISOString().slice(0, 10).replaceAll('-', ''))).toBe(true)
      }),
    )
  })
})

describe('passwords that are fine', () => {
  test.each([
    'kettle-orbit-7-mauve',
    'correct horse battery staple',
    'Tr8vklq2',
    'h7#pQz!m',
    '床前明月光疑是地上霜',
    '我家门前有2棵枣树',
    'bq7fjw2x',
    '90417362',
    'zibo的石榴红了三回',
    'tiger-coffee-moon',
    'Vx9 rT2 mK4',
    '𠮷祥如意过大年了',
  ])('%s', (text) => {
    expect(readPassword(text)).toEqual({ ok: true, value: text })
  })

  test('spaces at the ends belong to it', () => {
    expect(readPassword(' bq7fjw2x ')).toEqual({ ok: true, value: ' bq7fjw2x ' })
  })

  test('both ways of writing an accent are one password', () => {
    expect(readPassword('bq7fjwé2x')).toEqual(readPassword('bq7fjwé2x'))
  })
})

describe('length', () => {
  const fine = (count: number) => 'kvq7 m'.repeat(40).slice(0, count)

  test.each([
    ['citizen', 7, 'password.too-short'],
    ['citizen', 8, undefined],
    ['citizen', 128, undefined],
    ['citizen', 129, 'password.too-long'],
    ['officer', 11, 'password.too-short'],
    ['officer', 12, undefined],
    ['officer', 128, undefined],
    ['officer', 129, 'password.too-long'],
  ] as const)('%s with %i characters: %s', (owner, count, expected) => {
    expect(code(fine(count), { owner })).toBe(expected)
  })

  test('counts code points, not code units', () => {
    expect(code('𠮷㛃𬭼张样例中')).toBe('password.too-short')
    expect(code('𠮷㛃𬭼张样例中国')).toBeUndefined()
    expect(code('𠮷㛃𬭼张样例中国'.repeat(16))).toBeUndefined()
  })

  test('a megabyte is refused at once', () => {
    expect(code('x7 '.repeat(400_000))).toBe('password.too-long')
  })

  test('an officer is told the officers’ length', () => {
    const reading = readPassword('bq7fjw2x', { owner: 'officer' })
    if (reading.ok) throw new Error('should be refused')
    expect(reading.refusal.fields?.[0]?.message).toBe('密码至少 12 位，您填了 8 位')
  })
})

describe('what is the owner’s', () => {
  const phone = phoneOf('15907361428')

  test.each([
    '15907361428',
    'x15907361428',
    '1590736kvq',
    'kvq07361428',
    'kvq361428',
    'kvq82416370951',
    '+8615907361428',
  ])('phone 15907361428 stands in %s', (text) => {
    expect(code(text, { phone })).toBe('password.own')
  })

  test('somebody else’s digits do not matter', () => {
    expect(code('kvq361429', { phone })).toBeUndefined()
    expect(code('kvq361428')).toBeUndefined()
  })

  test('own words stand in it, in any case and backwards; words below four letters are too common', () => {
    expect(code('kvq7ZhuYing9', { ownWords: ['zhuying'] })).toBe('password.own')
    expect(code('kvq7gniYuhZ9', { ownWords: ['ZhuYing'] })).toBe('password.own')
    expect(code('kvq7yi9wx2', { ownWords: ['yi', ''] })).toBeUndefined()
  })
})

describe('broken input', () => {
  test.each([
    ['', 'password.empty'],
    ['kvq7m2x\u00009', 'password.characters'],
    ['kvq7m2x\ud8009', 'password.characters'],
    ['kvq7m2x\n9', 'password.characters'],
  ])('%j is refused with %s', (text, expected) => {
    expect(code(text)).toBe(expected)
  })

  test('any text is read or refused once, and a refusal never repeats it', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, minLength: 4, maxLength: 40 }), (text) => {
        const reading = readPassword(text)
        if (reading.ok) return
        expect(reading.refusal.fields).toHaveLength(1)
        expect(JSON.stringify(reading.refusal)).not.toContain(JSON.stringify(text).slice(1, -1))
      }),
    )
  })

  test('no text takes long to judge', () => {
    const started = Date.now()
    for (const text of [
      'a1'.repeat(64),
      '1'.repeat(23) + 'x',
      'qwe123'.repeat(4).slice(0, 23) + 'x',
      'ab1'.repeat(42),
    ]) {
      readPassword(text)
    }
    expect(Date.now() - started).toBeLessThan(2000)
  })
})
