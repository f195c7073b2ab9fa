import { expect, test } from 'vitest'
import { changeView, filterOf, fitInto, freshView, type View, type ViewAct } from './view.ts'

const after = (...acts: ViewAct[]): View => acts.reduce(changeView, freshView)
const zoom = (by: 1 | -1): ViewAct => ({ do: 'zoom', by })

test('zoom goes by a fifth and stops at both ends', () => {
  expect(after(zoom(1), zoom(1)).zoom).toBe(1.4)
  expect(after(...Array.from({ length: 40 }, () => zoom(1))).zoom).toBe(5)
  expect(after(...Array.from({ length: 40 }, () => zoom(-1))).zoom).toBe(0.4)
})

test('four turns to the left come round, and turning centres the photo again', () => {
  expect(after({ do: 'turn' }).turn).toBe(270)
  const turn: ViewAct = { do: 'turn' }
  expect(after(turn, turn, turn, turn)).toEqual(freshView)
  expect(after({ do: 'pan', x: 9, y: 9 }, turn)).toMatchObject({ x: 0, y: 0 })
})

test('reset undoes everything', () => {
  expect(after(zoom(1), { do: 'invert' }, { do: 'brighten' }, { do: 'pan', x: 3, y: 4 }, { do: 'reset' })).toEqual(
    freshView,
  )
})

test('a photo fits upright and lying', () => {
  const photo = { width: 400, height: 200 }
  const stage = { width: 200, height: 200 }
  expect(fitInto(photo, stage, 0)).toEqual({ width: 200, height: 100 })
  expect(fitInto(photo, { width: 100, height: 400 }, 90)).toEqual({ width: 200, height: 100 })
  expect(fitInto({ width: 0, height: 0 }, stage, 0)).toEqual({ width: 0, height: 0 })
})

test('light and inversion go together', () => {
  expect(filterOf(freshView)).toBe('none')
  expect(filterOf(after({ do: 'brighten' }, { do: 'invert' }))).toBe('brightness(1.5) contrast(1.15) invert(1)')
})
