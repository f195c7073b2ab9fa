import { describe, expect, test } from 'vitest'
import { personalNumbersIn } from './personal-numbers.ts'

const kinds = (text: string) => personalNumbersIn(text).map(({ kind }) => kind)

describe('numbers of identity documents', () => {
  test.each([
    '身份证11010519491231002X',
    '11010519491231002x。',
    '110105 19491231 002X',
    '110105-1949-1231-002X',
    '１１０１０５１９４９１２３１００２Ｘ',
    '1101051949\u200b1231002X',
    '编号110105194912310021后',
  ])('%s is one', (text) => {
    expect(kinds(text)).toEqual(['id-number'])
  })

  test('the place and a shortened form are told, never the number', () => {
    expect(personalNumbersIn('张某 11010519491231002X')).toEqual([{ kind: 'id-number', at: 3, shown: '1101…002X' }])
  })
})

describe('mobile numbers', () => {
  test.each(['15909098989', '159 0909 8989', '+86 15909098989', '手机：159-0909-8989；', '１５９０９０９８９８９'])(
    '%s is one',
    (text) => {
      expect(kinds(text)).toEqual(['mobile'])
    },
  )
})

test.each([
  '1101**********002X',
  '159****8989',
  '0533-2300000',
  '12345',
  '400-820-8820',
  '淄政办发〔2020〕14号',
  '2026年11月25日 10:30',
  '370303-SL-20261125-0001',
  '1234567890123456789012345',
  '建筑面积 12345678901 平方米'.replace('12345678901', '12345678'),
])('%s is no number of a person', (text) => {
  expect(kinds(text)).toEqual([])
})

test('several are told in reading order, a mobile inside an ID number is not told twice', () => {
  expect(kinds('15909098989 与 110105194912310021 与 13812345678')).toEqual(['mobile', 'id-number', 'mobile'])
  expect(kinds('320105138123456780')).toEqual(['id-number'])
})

test('a long text of digits and gaps is read to its end', () => {
  expect(kinds(`${'1 - 2 . 3 / '.repeat(20_000)}电话 15909098989`)).toEqual(['mobile'])
})
