import { describe, expect, it } from 'vitest'
import { isSpoken, resendText, secondsLeft, spokenText } from '../browser/countdown.ts'
import { moneyWords } from '../browser/money-words.ts'
import { judgePhoto } from '../browser/photo-judge.ts'

describe('the countdown', () => {
  it('rounds up and ends at nothing', () => {
    expect(secondsLeft(57_000, 0)).toBe(57)
    expect(secondsLeft(57_000, 56_001)).toBe(1)
    expect(secondsLeft(57_000, 90_000)).toBe(0)
  })
  it('speaks every fifteen seconds and at the end', () => {
    expect([57, 46, 45, 44, 30, 15, 1, 0].filter(isSpoken)).toEqual([45, 30, 15, 0])
  })
  it('says what the button does', () => {
    expect(resendText(57)).toBe('重新获取验证码(57)')
    expect(resendText(0)).toBe('重新获取验证码')
    expect(spokenText(0)).toBe('现在可以重新获取验证码')
  })
})

describe('money in words', () => {
  it.each([
    ['123000', '12 万 3,000 元'],
    ['58,000', '5 万 8,000 元'],
    ['10000', '1 万元'],
    ['150000.50', '15 万 0.50 元'],
    ['1200000000', '12 亿元'],
    ['100005000', '1 亿 5,000 元'],
    ['9999', ''],
    ['三千', ''],
    ['12.345', ''],
    ['', ''],
  ])('%s is %s', (typed, words) => expect(moneyWords(typed)).toBe(words))
})

describe('the look at a photo', () => {
  const side = 64
  const large = { width: 3000, height: 2000 }
  const copy = (light: (x: number, y: number) => number) => {
    const data = new Uint8ClampedArray(side * side * 4)
    for (let i = 0; i < side * side; i++) data.fill(light(i % side, Math.floor(i / side)), i * 4, i * 4 + 3)
    return { data, width: side, height: side }
  }

  it('finds nothing wrong with sharp edges in good light', () => {
    expect(
      judgePhoto(
        copy((x) => (x % 8 < 4 ? 60 : 220)),
        large,
      ),
    ).toEqual([])
  })
  it('finds the dark', () =>
    expect(
      judgePhoto(
        copy((x) => (x % 8 < 4 ? 10 : 60)),
        large,
      ),
    ).toEqual(['dark']))
  it('finds what has no edge', () =>
    expect(
      judgePhoto(
        copy((x) => 120 + x),
        large,
      ),
    ).toEqual(['blurred']))
  it('finds the tiny', () => {
    expect(
      judgePhoto(
        copy((x) => (x % 8 < 4 ? 60 : 220)),
        { width: 640, height: 480 },
      ),
    ).toEqual(['tiny'])
  })
})
