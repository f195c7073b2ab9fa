import { describe, expect, it } from 'vitest'
import type { FieldSpec } from '../cities/index.ts'
import { answerWords } from './words.ts'

const spec = (kind: FieldSpec['kind'], more: Partial<FieldSpec> = {}): FieldSpec => ({
  name: 'x',
  label: '问题',
  kind,
  required: true,
  ...more,
})
const options = [
  { code: 'a', label: '甲' },
  { code: 'b', label: '乙' },
]

describe('answerWords', () => {
  it('says amounts with their units', () => {
    expect(answerWords(spec('money', { unit: '元/月' }), 320050)).toBe('3,200.50 元/月')
    expect(answerWords(spec('money'), 0)).toBe('0 元')
    expect(answerWords(spec('area'), 5230)).toBe('52.30 平方米')
    expect(answerWords(spec('count', { unit: '个月' }), 12)).toBe('12 个月')
    expect(answerWords(spec('count'), 1)).toBe('1')
  })

  it('says codes by their labels', () => {
    expect(answerWords(spec('choice', { options }), 'b')).toBe('乙')
    expect(answerWords(spec('choices', { options }), ['a', 'b'])).toBe('甲、乙')
    expect(answerWords(spec('yes-no'), 'no')).toBe('否')
    expect(answerWords(spec('id-document-type'), 'passport')).toBe('护照')
    expect(answerWords(spec('member'), '2', ['张样例', '李示范'])).toBe('李示范')
    expect(answerWords(spec('member'), '3', ['张样例'])).toBe('第 3 位成员')
  })

  it('says text as it is and nothing as nothing', () => {
    expect(answerWords(spec('text'), '示范厂')).toBe('示范厂')
    expect(answerWords(spec('phone'), '+8615909098989')).toBe('159 0909 8989')
    expect(answerWords(spec('text'), undefined)).toBe('')
  })
})
