import { expect, test } from 'vitest'
import { neighboursIn } from './neighbours.ts'

const list = { pages: [{ rows: [{ id: 'a' }, { id: 'b' }], total: 3 }, { rows: [{ id: 'c' }] }] }

test('an item has its neighbours across pages', () => {
  expect(neighboursIn([list], 'b')).toEqual({ before: 'a', after: 'c', place: 2, total: 3 })
  expect(neighboursIn([list], 'a')).toMatchObject({ before: undefined, after: 'b', place: 1 })
})

test('opened by its address alone it has none', () => {
  expect(neighboursIn([undefined, list], 'x')).toEqual({})
})
