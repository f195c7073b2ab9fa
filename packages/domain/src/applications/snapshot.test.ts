import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from './snapshot.ts'

describe('canonicalJson', () => {
  it('sorts names, drops absent ones and adds no space', () => {
    expect(canonicalJson({ b: 1, a: undefined, c: ['x', null, true] })).toBe('{"b":1,"c":["x",null,true]}')
    expect(canonicalJson({ 住址: '张店区', area: { z: 1, a: 2 } })).toBe('{"area":{"a":2,"z":1},"住址":"张店区"}')
  })

  it('keeps the order of lists', () => {
    expect(canonicalJson(['b', 'a'])).toBe('["b","a"]')
  })

  it('refuses numbers that another machine could write otherwise', () => {
    for (const wrong of [0.1, Number.NaN, 2 ** 60]) expect(() => canonicalJson({ wrong })).toThrow(RangeError)
  })

  it('says the same of equal contents whatever order they were built in, and means what JSON means', () => {
    const record = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()))
    fc.assert(
      fc.property(record, (content) => {
        const turned: Json = Object.fromEntries(Object.entries(content).reverse())
        expect(canonicalJson(content)).toBe(canonicalJson(turned))
        expect(JSON.parse(canonicalJson(content))).toEqual(JSON.parse(JSON.stringify(content)))
      }),
    )
  })
})
