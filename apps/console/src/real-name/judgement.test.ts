import { describe, expect, test } from 'vitest'
import {
  faultsOf,
  type Item,
  type Judgement,
  type JudgementAct,
  judge,
  nothingJudged,
  standingOf,
} from './judgement.ts'

const items: Item[] = [
  { name: 'front', label: '人像面' },
  { name: 'back', label: '国徽面' },
  { name: 'portrait', label: '近期照片' },
  { name: 'typed', label: '填写信息' },
]
const after = (...acts: JudgementAct[]): Judgement => acts.reduce(judge, nothingJudged)

describe('what may be pressed', () => {
  test('with nothing found it may be approved, never returned', () => {
    expect(standingOf(after(), items)).toMatchObject({ canApprove: true, canReturn: false })
  })

  test('a fault without its reason stops both', () => {
    const standing = standingOf(after({ do: 'bad', item: 'back' }), items)
    expect(standing).toMatchObject({ canApprove: false, canReturn: false, words: '请选国徽面不合格的原因' })
  })

  test('a fault with its reason opens returning, and says what the citizen does again', () => {
    const standing = standingOf(
      after({ do: 'bad', item: 'back' }, { do: 'code', item: 'back', text: 'covered' }),
      items,
    )
    expect(standing).toMatchObject({ canReturn: true, words: '国徽面不合格：申请人只需重拍这一张' })
  })

  test('“other” must be said in own words', () => {
    const other = after({ do: 'bad', item: 'typed' }, { do: 'code', item: 'typed', text: 'other' })
    expect(standingOf(other, items).canReturn).toBe(false)
    const said = judge(other, { do: 'note', item: 'typed', text: '姓名少一个字' })
    expect(standingOf(said, items)).toMatchObject({ canReturn: true, words: '填写信息不合格：申请人只需改填写信息' })
  })

  test('good again takes the fault back and keeps the words for a second thought', () => {
    const back = after(
      { do: 'bad', item: 'back' },
      { do: 'code', item: 'back', text: 'covered' },
      { do: 'good', item: 'back' },
    )
    expect(standingOf(back, items).canApprove).toBe(true)
    expect(back.verdicts.back?.code).toBe('covered')
  })
})

test('only faulty items are sent', () => {
  const judged = after(
    { do: 'good', item: 'front' },
    { do: 'bad', item: 'back' },
    { do: 'code', item: 'back', text: 'glare' },
    { do: 'note', item: 'back', text: ' 看不到截止日 ' },
  )
  expect(faultsOf(judged, items)).toEqual([{ item: 'back', code: 'glare', note: '看不到截止日' }])
})
