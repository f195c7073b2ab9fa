import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldSpec } from '../cities/index.ts'
import { documentFrom, emptyDocument, isEmptyAnswer, isSameAnswer, withTyped } from './document.ts'

const field = (name: string): FieldSpec => ({ name, label: name, kind: 'text', required: false })

describe('documentFrom', () => {
  it('takes whatever was stored for what it is', () => {
    const stored = { answers: { has: 'yes', groups: ['a', 'b'] }, rows: [{ name: '张样例' }] }
    expect(documentFrom(stored)).toEqual(stored)
  })

  it('opens a damaged document with what is left of it', () => {
    expect(documentFrom({ answers: { a: 1, b: 'x', c: ['y', 2] }, rows: [null, { d: {} }] })).toEqual({
      answers: { b: 'x', c: ['y'] },
      rows: [{}, {}],
    })
  })

  it('never throws', () => {
    expect(documentFrom(undefined)).toEqual(emptyDocument)
    fc.assert(fc.property(fc.anything(), (value) => Array.isArray(documentFrom(value).rows)))
  })
})

describe('withTyped', () => {
  const fields = [field('a'), field('b')]

  it('replaces the answers of this page only', () => {
    expect(withTyped({ a: '1', b: '2', c: '3' }, fields, { a: '4' })).toEqual({ a: '4', c: '3' })
  })

  it('ignores what this page does not ask', () => {
    expect(withTyped({}, fields, { a: '1', role: 'admin' })).toEqual({ a: '1' })
  })

  it('keeps what was typed even where it is wrong', () => {
    expect(withTyped({}, fields, { a: '3.2万 ' })).toEqual({ a: '3.2万 ' })
  })
})

describe('answers', () => {
  it('are empty when nothing can be read in them', () => {
    for (const empty of [undefined, '', ' \n', [], [' ']]) expect(isEmptyAnswer(empty)).toBe(true)
    for (const given of ['0', ['', 'a']]) expect(isEmptyAnswer(given)).toBe(false)
  })

  it('are compared by what they say', () => {
    expect(isSameAnswer('', undefined)).toBe(true)
    expect(isSameAnswer(['a'], 'a')).toBe(true)
    expect(isSameAnswer(['a', 'b'], ['b', 'a'])).toBe(false)
    expect(isSameAnswer('a', undefined)).toBe(false)
  })
})
