import { expect, test } from 'vitest'
import { firstLook, look, pagesOf } from './pages.ts'

const photo = (fileId: string) => ({ fileId, width: 600, height: 800 })
const material = (kind: string, label: string, ...ids: string[]) => ({
  kind,
  label,
  required: true,
  changed: false,
  note: null,
  photos: ids.map(photo),
})

test('pages are named after their material, numbered where there are several', () => {
  const pages = pagesOf([
    material('hukou', '户口簿', 'a', 'b'),
    material('income', '收入证明', 'c'),
    material('x', '其他'),
  ])
  expect(pages.map((p) => p.short)).toEqual(['户口簿 1', '户口簿 2', '收入证明'])
  expect(pages.map((p) => p.title)).toEqual(['户口簿 1 / 2', '户口簿 2 / 2', '收入证明 1 / 1'])
})

test('a chosen page comes into the stage in focus, and never stands twice', () => {
  const start = firstLook(4)
  expect(start).toEqual({ isPair: true, shown: [0, 1], at: 0 })
  expect(look(start, { do: 'show', page: 3 }).shown).toEqual([3, 1])
  expect(look(look(start, { do: 'focus', at: 1 }), { do: 'show', page: 2 }).shown).toEqual([0, 2])
  expect(look(start, { do: 'show', page: 1 })).toEqual({ isPair: true, shown: [0, 1], at: 1 })
})

test('one stage alone shows the page that was in focus', () => {
  const right = look(firstLook(4), { do: 'focus', at: 1 })
  expect(look(right, { do: 'pair', on: false })).toEqual({ isPair: false, shown: [1, 1], at: 0 })
  expect(firstLook(1)).toEqual({ isPair: false, shown: [0, 0], at: 0 })
})
