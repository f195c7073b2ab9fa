import { describe, expect, test } from 'vitest'
import { ok } from './outcome.ts'
import { invalid, type Reading, readAll } from './reading.ts'

const phone = invalid('phone', 'phone.empty', '请填写手机号码')
const name = invalid('name', 'name.empty', '请填写姓名')

describe('a field that cannot be taken', () => {
  test('carries its place, its rule and its words', () => {
    expect(phone).toEqual({
      ok: false,
      refusal: {
        code: 'form.invalid',
        params: { count: 1 },
        fields: [{ path: 'phone', code: 'phone.empty', message: '请填写手机号码' }],
      },
    })
  })
})

describe('a whole form', () => {
  test('gives all values when every field is good', () => {
    const form = readAll({ age: ok(30), name: ok('张样例') })
    expect(form).toEqual({ ok: true, value: { age: 30, name: '张样例' } })
  })

  test('keeps the type of each value', () => {
    const age: Reading<number> = ok(30)
    const form = readAll({ age, city: ok('370300') })
    if (!form.ok) throw new Error('should be read')
    const next: number = form.value.age + 1
    const city: string = form.value.city
    expect([next, city]).toEqual([31, '370300'])
  })

  test('tells every fault at once, in the order of the form', () => {
    const form = readAll({ name, age: ok(30), phone })
    if (form.ok) throw new Error('should be refused')
    expect(form.refusal.fields?.map((fault) => fault.path)).toEqual(['name', 'phone'])
    expect(form.refusal.params).toEqual({ count: 2 })
  })

  test('counts the faults of a nested form one by one', () => {
    const nested = readAll({ name, phone })
    const form = readAll({ first: nested, second: name })
    if (form.ok) throw new Error('should be refused')
    expect(form.refusal.params).toEqual({ count: 3 })
  })

  test('keeps undefined where undefined is the value', () => {
    expect(readAll({ street: ok(undefined) })).toEqual({ ok: true, value: { street: undefined } })
  })

  test('an empty form is a good form', () => {
    expect(readAll({})).toEqual({ ok: true, value: {} })
  })
})
