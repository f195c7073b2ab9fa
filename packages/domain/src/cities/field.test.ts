import { describe, expect, it } from 'vitest'
import { answers, askedFields, type FieldSpec, labelOf, maxLengthOf } from './field.ts'

const yesNo = (name: string, when?: FieldSpec['when']): FieldSpec => ({
  name,
  label: name,
  kind: 'yes-no',
  required: true,
  when,
})
const names = (fields: readonly FieldSpec[]) => fields.map((field) => field.name)

describe('askedFields', () => {
  const chain = [
    yesNo('works'),
    yesNo('insured', { field: 'works', in: ['yes'] }),
    yesNo('sixMonths', { field: 'insured', in: ['yes'] }),
  ]

  it('asks a question only when its condition is met', () => {
    expect(names(askedFields(chain, {}))).toEqual(['works'])
    expect(names(askedFields(chain, { works: 'yes' }))).toEqual(['works', 'insured'])
    expect(names(askedFields(chain, { works: 'yes', insured: 'yes' }))).toEqual(['works', 'insured', 'sixMonths'])
  })

  it('does not ask what hangs on a question no longer asked, whatever was typed before', () => {
    expect(names(askedFields(chain, { works: 'no', insured: 'yes', sixMonths: 'yes' }))).toEqual(['works'])
  })

  it('takes any of several ticked answers', () => {
    const groups: FieldSpec = {
      name: 'groups',
      label: '',
      kind: 'choices',
      required: false,
      options: [{ code: 'a', label: '' }],
    }
    const proof = yesNo('proof', { field: 'groups', in: ['a'] })
    expect(names(askedFields([groups, proof], { groups: ['b', 'a'] }))).toEqual(['groups', 'proof'])
    expect(names(askedFields([groups, proof], { groups: ['b'] }))).toEqual(['groups'])
  })
})

describe('answers', () => {
  it('finds codes in one answer and in several, and nothing in none', () => {
    expect(answers('20', ['20', '40'])).toBe(true)
    expect(answers(['10', '40'], ['20', '40'])).toBe(true)
    expect(answers('30', ['20', '40'])).toBe(false)
    expect(answers([], ['20'])).toBe(false)
    expect(answers(undefined, ['20'])).toBe(false)
  })
})

describe('words and limits of a field', () => {
  const status: FieldSpec = {
    name: 'maritalStatus',
    label: '婚姻状况',
    kind: 'choice',
    required: true,
    options: [{ code: '20', label: '已婚' }],
  }

  it('says the words of a code, of yes and no, and an unknown code as it is', () => {
    expect(labelOf(status, '20')).toBe('已婚')
    expect(labelOf(yesNo('x'), 'yes')).toBe('是')
    expect(labelOf(yesNo('x'), 'no')).toBe('否')
    expect(labelOf(status, '77')).toBe('77')
  })

  it('limits every kind of text, and lets a field say less', () => {
    expect(maxLengthOf({ name: 'a', label: '', kind: 'address', required: true })).toBe(200)
    expect(maxLengthOf({ name: 'a', label: '', kind: 'address', required: true, maxLength: 60 })).toBe(60)
  })
})
