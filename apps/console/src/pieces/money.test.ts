import { expect, test } from 'vitest'
import { area, yuan } from './money.ts'

test('money and areas always have two decimals, money its thousands apart', () => {
  expect([yuan(0), yuan(5), yuan(11_840_000)]).toEqual(['0.00', '0.05', '118,400.00'])
  expect([area(0), area(38.4)]).toEqual(['0.00', '38.40'])
})
