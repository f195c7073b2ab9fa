import { expect, test } from 'vitest'
import { moveCrop, zoomCrop } from './crop.ts'

const crop = { x: 0.5, y: 0.8, width: 0.6 }

test('dragging to the right shows what is on the left, and stays on the photo', () => {
  expect(moveCrop(crop, 0.1, 0).x).toBeCloseTo(0.44)
  expect(moveCrop(crop, 9, -9)).toMatchObject({ x: 0, y: 1 })
})

test('zooming keeps the middle and stops at the whole photo', () => {
  expect(zoomCrop(crop, 0.5)).toEqual({ x: 0.5, y: 0.8, width: 0.3 })
  expect(zoomCrop(crop, 9).width).toBe(1)
  expect(zoomCrop(crop, 0.001).width).toBe(0.08)
})
