import { describe, expect, test } from 'vitest'
import {
  compose,
  emptyNotice,
  itemsToSend,
  lineOf,
  missingIn,
  type Notice,
  type NoticeAct,
  type Target,
} from './notice.ts'

const reasons = [
  { code: 'pages-missing', label: '缺页' },
  { code: 'unreadable', label: '看不清' },
  { code: 'other', label: '其他' },
]
const hukou: Target = { kind: 'material', key: 'hukou', label: '户口簿', reasons }
const housing: Target = { kind: 'section', key: 'housing', label: '家庭住房情况', reasons }
const targets = [hukou, housing]
const after = (...acts: NoticeAct[]): Notice => acts.reduce(compose, emptyNotice)
const why = (code: string, on = true): NoticeAct => ({ do: 'reason', key: 'material:hukou', code, on })
const note = (text: string): NoticeAct => ({ do: 'note', key: 'material:hukou', text })

describe('what is still missing', () => {
  test('nothing ticked', () => expect(missingIn(emptyNotice, targets, false)).toBe('请勾选要补的内容'))

  test('an item without a reason', () => {
    expect(missingIn(after({ do: 'turn', key: 'section:housing', on: true }), targets, false)).toContain('家庭住房情况')
  })

  test('“other” without words', () => {
    expect(missingIn(after(why('other')), targets, false)).toContain('其他')
    expect(missingIn(after(why('other'), note('请补拍')), targets, false)).toBeUndefined()
  })

  test('a second round without the supervisor’s reason', () => {
    expect(missingIn(after(why('unreadable')), targets, true)).toBe('再次补正，请负责人写明理由')
    const reasoned = after(why('unreadable'), { do: 'supervisor', text: '新证明又过期' })
    expect(missingIn(reasoned, targets, true)).toBeUndefined()
  })
})

test('a reason ticks its item, and taking it back leaves the item ticked', () => {
  expect(after(why('unreadable'), why('unreadable', false)).entries['material:hukou']).toEqual({
    isOn: true,
    reasons: [],
    note: '',
  })
})

test('an item turned off is not sent, turned on again its words are there', () => {
  const off = after(why('pages-missing'), note('缺本人页'), { do: 'turn', key: 'material:hukou', on: false })
  expect(itemsToSend(off, targets)).toEqual([])
  const on = compose(off, { do: 'turn', key: 'material:hukou', on: true })
  expect(itemsToSend(on, targets)).toEqual([
    { kind: 'material', key: 'hukou', reasons: ['pages-missing'], note: '缺本人页' },
  ])
})

test('a line of the paper reads as a sentence', () => {
  const notice = after(why('unreadable'), why('pages-missing'), note('缺张小样的本人页，请补拍'))
  expect(lineOf(notice, hukou)).toBe('户口簿：缺页、看不清。缺张小样的本人页，请补拍。')
  expect(lineOf(after(why('other'), note('换一份。')), hukou)).toBe('户口簿：换一份。')
})
