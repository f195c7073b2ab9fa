import type { ReturnFault } from '@anju/contract/staff'

export type ItemName = ReturnFault['item']
export type Item = { name: ItemName; label: string }
/** Undefined until the officer has looked at it. */
export type Verdict = { isGood: boolean; code: string; note: string }
export type Judgement = { at: number; verdicts: Partial<Record<ItemName, Verdict>> }

export type JudgementAct =
  | { do: 'go'; to: number }
  | { do: 'good' | 'bad'; item: ItemName }
  | { do: 'code' | 'note'; item: ItemName; text: string }

export const nothingJudged: Judgement = { at: 0, verdicts: {} }

export function judge(judgement: Judgement, act: JudgementAct): Judgement {
  if (act.do === 'go') return { ...judgement, at: act.to }
  const before = judgement.verdicts[act.item] ?? { isGood: true, code: '', note: '' }
  const put = (verdict: Verdict): Judgement => ({
    ...judgement,
    verdicts: { ...judgement.verdicts, [act.item]: verdict },
  })
  switch (act.do) {
    case 'good':
      return put({ ...before, isGood: true })
    case 'bad':
      return put({ ...before, isGood: false })
    case 'code':
      return put({ ...before, code: act.text })
    case 'note':
      return put({ ...before, note: act.text })
  }
}

/** What the officer may press, and the words beside the buttons. */
export type Standing = { canApprove: boolean; canReturn: boolean; words: string; bad: Item[] }

export function standingOf({ verdicts }: Judgement, items: readonly Item[]): Standing {
  const bad = items.filter(({ name }) => verdicts[name]?.isGood === false)
  const open = items.filter(({ name }) => !verdicts[name])
  const names = (list: readonly Item[]) => list.map((i) => i.label).join('、')
  const unexplained = bad.filter(({ name }) => !isExplained(verdicts[name]))
  if (unexplained.length > 0)
    return { canApprove: false, canReturn: false, bad, words: `请选${names(unexplained)}不合格的原因` }
  if (bad.length > 0) return { canApprove: false, canReturn: true, bad, words: wordsOfBad(bad) }
  if (open.length > 0)
    return { canApprove: true, canReturn: false, bad, words: `没有发现不合格；通过即这 ${items.length} 项都看过` }
  return { canApprove: true, canReturn: false, bad, words: `${items.length} 项都合格` }
}

const isExplained = (verdict: Verdict | undefined): boolean =>
  Boolean(verdict?.code) && (verdict?.code !== 'other' || verdict.note.trim() !== '')

function wordsOfBad(bad: readonly Item[]): string {
  const photos = bad.filter((i) => i.name !== 'typed')
  const redo = [
    photos.length === 1 ? '重拍这一张' : photos.length > 1 ? `重拍这 ${photos.length} 张` : '',
    photos.length < bad.length ? '改填写信息' : '',
  ]
  return `${bad.map((i) => i.label).join('、')}不合格：申请人只需${redo.filter(Boolean).join('、')}`
}

/** What is sent: only the faulty items, each with its reason. */
export const faultsOf = ({ verdicts }: Judgement, items: readonly Item[]) =>
  items.flatMap(({ name }) => {
    const verdict = verdicts[name]
    return verdict && !verdict.isGood ? [{ item: name, code: verdict.code, note: verdict.note.trim() }] : []
  })
