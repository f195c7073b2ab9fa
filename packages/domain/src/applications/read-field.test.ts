import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldSpec } from '../cities/index.ts'
import { plainDate } from '../kit/index.ts'
import { type FormContext, readField } from './read-field.ts'
import { faultsOf } from './read-fields.ts'

const context: FormContext = { today: plainDate('2026-11-23'), floorArea: 'gross', memberCount: 2 }
const options = [
  { code: 'a', label: '甲' },
  { code: 'b', label: '乙' },
]
const spec = (kind: FieldSpec['kind'], more: Partial<FieldSpec> = {}): FieldSpec => ({
  name: 'x',
  label: '问题',
  kind,
  required: true,
  ...more,
})
const read = (field: FieldSpec, answer: string | readonly string[] | undefined) =>
  readField(field, answer, 'x', context)
const valueOf = (field: FieldSpec, answer: string | readonly string[]) => {
  const reading = read(field, answer)
  return reading.ok ? reading.value : reading.refusal.fields?.[0]?.code
}
const wordsOf = (field: FieldSpec, answer: string | readonly string[] | undefined) =>
  faultsOf(read(field, answer)).map((fault) => fault.message)

describe('an answer that was left open', () => {
  it('is told by what has to be done', () => {
    expect(wordsOf(spec('text'), ' ')).toEqual(['请填写问题'])
    expect(wordsOf(spec('choice', { options }), undefined)).toEqual(['请选择问题'])
    expect(wordsOf(spec('choices', { options }), [])).toEqual(['请选择问题'])
    expect(wordsOf(spec('yes-no'), '')).toEqual(['请选择问题'])
    expect(wordsOf(spec('money'), '')).toEqual(['请填写问题，没有就填 0'])
    expect(wordsOf(spec('date'), '')).toEqual(['请填写问题，例如 2026-01-05'])
  })

  it('is nothing when it was optional', () => {
    for (const kind of ['text', 'money', 'date', 'phone', 'choice'] as const) {
      expect(read(spec(kind, { required: false }), '  ')).toEqual({ ok: true, value: undefined })
    }
  })
})

describe('an answer of each kind', () => {
  it('is read as its value', () => {
    expect(valueOf(spec('text'), ' 示范厂 ')).toBe('示范厂')
    expect(valueOf(spec('long-text'), '一\r\n二')).toBe('一\n二')
    expect(valueOf(spec('choice', { options }), 'b')).toBe('b')
    expect(valueOf(spec('choices', { options }), ['b', 'a', 'b'])).toEqual(['b', 'a'])
    expect(valueOf(spec('choices', { options }), 'a')).toEqual(['a'])
    expect(valueOf(spec('yes-no'), 'yes')).toBe('yes')
    expect(valueOf(spec('money'), '３,２００.5')).toBe(320050)
    expect(valueOf(spec('count'), ' 12 ')).toBe(12)
    expect(valueOf(spec('area'), '52.3 ㎡')).toBe(5230)
    expect(valueOf(spec('date'), '2026年1月5日')).toBe('2026-01-05')
    expect(valueOf(spec('phone'), '+86 159-0909-8989')).toBe('+8615909098989')
    expect(valueOf(spec('address'), '张店区样例路 100 号')).toBe('张店区样例路 100 号')
    expect(valueOf(spec('person-name'), '阿卜杜.热合曼')).toBe('阿卜杜·热合曼')
    expect(valueOf(spec('id-document-type'), 'passport')).toBe('passport')
    expect(valueOf(spec('member'), '2')).toBe('2')
  })

  it('is refused with a code when it is wrong', () => {
    expect(valueOf(spec('text', { maxLength: 2 }), '三个字')).toBe('text.too-long')
    expect(valueOf(spec('text'), 'a\u0000')).toBe('text.characters')
    expect(valueOf(spec('choice', { options }), 'c')).toBe('choice.unknown')
    expect(valueOf(spec('choices', { options }), ['a', 'c'])).toBe('choice.unknown')
    expect(valueOf(spec('yes-no'), 'true')).toBe('choice.unknown')
    expect(valueOf(spec('money'), '3.2万')).toBe('money.unit')
    expect(valueOf(spec('money'), '-1')).toBe('money.negative')
    expect(valueOf(spec('count'), '1.5')).toBe('count.format')
    expect(valueOf(spec('count', { min: 1 }), '0')).toBe('count.too-small')
    expect(valueOf(spec('count', { max: 9 }), '10')).toBe('count.too-large')
    expect(valueOf(spec('area'), '五十')).toBe('area.format')
    expect(valueOf(spec('date'), '2026-02-30')).toBe('date.impossible')
    expect(valueOf(spec('date'), '0206-01-05')).toBe('date.too-early')
    expect(valueOf(spec('phone'), '123')).toBe('phone.length')
    expect(valueOf(spec('person-name'), '张3')).toBe('name.digits')
    expect(valueOf(spec('id-document-type'), 'libraryCard')).toBe('choice.unknown')
    for (const row of ['0', '3', '1.5', 'x', '02']) expect(valueOf(spec('member'), row)).toBe('choice.unknown')
  })

  it('may have to lie before or after today, and today is always allowed', () => {
    const past = spec('date', { dates: 'past' })
    const future = spec('date', { dates: 'future' })
    expect([valueOf(past, '2026-11-23'), valueOf(past, '2026-11-24')]).toEqual(['2026-11-23', 'date.future'])
    expect([valueOf(future, '2026-11-23'), valueOf(future, '2026-11-22')]).toEqual(['2026-11-23', 'date.past'])
  })
})

describe('a day that was in the future when it was submitted', () => {
  it('is not refused in a supplement later', () => {
    const until = spec('date', { dates: 'future' })
    const late = { ...context, since: plainDate('2026-11-01') }
    expect(readField(until, '2026-11-10', 'x', context).ok).toBe(false)
    expect(readField(until, '2026-11-10', 'x', late).ok).toBe(true)
    expect(readField(until, '2026-10-31', 'x', late).ok).toBe(false)
  })
})

describe('words of a fault', () => {
  it('name the question, because the summary is read without the field', () => {
    for (const [kind, answer] of [
      ['money', 'x'],
      ['date', 'x'],
      ['phone', 'x'],
      ['area', 'x'],
      ['count', 'x'],
      ['member', '9'],
    ] as const) {
      expect(wordsOf(spec(kind), answer)[0]).toMatch(/^问题：|问题/)
    }
  })

  it('come for any input, never a throw', () => {
    // Any code units: halves of characters and controls among them.
    const units = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes))
    const kinds = fc.constantFrom<FieldSpec['kind']>('text', 'money', 'count', 'area', 'date', 'phone', 'person-name')
    fc.assert(
      fc.property(kinds, units, (kind, text) => {
        const reading = read(spec(kind), text)
        return reading.ok || (reading.refusal.fields ?? []).every((fault) => /\p{Script=Han}/u.test(fault.message))
      }),
      { numRuns: 150 },
    )
  })
})
