import { expect, test } from 'vitest'
import { seededRandom } from './seeded-random.ts'

test('the same seed gives the same chance, another one another', () => {
  const draw = (seed: number) => {
    const random = seededRandom(seed)
    return [random.int(1, 1000), random.shuffle([1, 2, 3, 4, 5, 6]), random.pick(['a', 'b', 'c']), random.next()]
  }
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

test('numbers stay within their bounds and reach both of them', () => {
  const random = seededRandom(1)
  const drawn = new Set(Array.from({ length: 500 }, () => random.int(3, 5)))
  expect(drawn).toEqual(new Set([3, 4, 5]))
  expect(() => random.pick([])).toThrow(RangeError)
})
