import type { PreApplication, SupplementItem } from '@anju/contract/staff'

export type Target = PreApplication['supplementTargets'][number]
export type Entry = { isOn: boolean; reasons: readonly string[]; note: string }
export type Notice = { entries: Readonly<Record<string, Entry>>; supervisorReason: string }

export type NoticeAct =
  | { do: 'turn'; key: string; on: boolean }
  | { do: 'reason'; key: string; code: string; on: boolean }
  | { do: 'note'; key: string; text: string }
  | { do: 'supervisor'; text: string }

export const emptyNotice: Notice = { entries: {}, supervisorReason: '' }
const emptyEntry: Entry = { isOn: false, reasons: [], note: '' }

export const keyOf = ({ kind, key }: Pick<Target, 'kind' | 'key'>): string => `${kind}:${key}`
export const entryOf = (notice: Notice, key: string): Entry => notice.entries[key] ?? emptyEntry

/** Giving a reason ticks its item; an item that is turned off keeps its words for a second thought. */
export function compose(notice: Notice, act: NoticeAct): Notice {
  if (act.do === 'supervisor') return { ...notice, supervisorReason: act.text }
  const before = entryOf(notice, act.key)
  const put = (entry: Entry): Notice => ({ ...notice, entries: { ...notice.entries, [act.key]: entry } })
  switch (act.do) {
    case 'turn':
      return put({ ...before, isOn: act.on })
    case 'reason': {
      const others = before.reasons.filter((code) => code !== act.code)
      return put({ ...before, isOn: true, reasons: act.on ? [...others, act.code] : others })
    }
    case 'note':
      return put({ ...before, note: act.text })
  }
}

export const chosenOf = (notice: Notice, targets: readonly Target[]): Target[] =>
  targets.filter((target) => entryOf(notice, keyOf(target)).isOn)

/** Why the notice cannot be issued yet; undefined: it can. */
export function missingIn(notice: Notice, targets: readonly Target[], needsSupervisor: boolean): string | undefined {
  const chosen = chosenOf(notice, targets)
  if (chosen.length === 0) return '请勾选要补的内容'
  const bare = chosen.filter((target) => entryOf(notice, keyOf(target)).reasons.length === 0)
  if (bare.length > 0) return `请选${bare.map((t) => t.label).join('、')}的原因`
  const silent = chosen.find((target) => {
    const { reasons, note } = entryOf(notice, keyOf(target))
    return reasons.includes('other') && !note.trim()
  })
  if (silent) return `${silent.label}选了“其他”，请写给申请人`
  if (needsSupervisor && !notice.supervisorReason.trim()) return '再次补正，请负责人写明理由'
  return undefined
}

/** One line of the paper: 户口簿：缺页、看不清。缺张小样的本人页，请补拍。 */
export function lineOf(notice: Notice, target: Target): string {
  const { reasons, note } = entryOf(notice, keyOf(target))
  const labels = target.reasons.filter((r) => reasons.includes(r.code) && r.code !== 'other').map((r) => r.label)
  const words = note.trim()
  const why = labels.length > 0 ? `${labels.join('、')}。` : ''
  return `${target.label}：${why}${words}${words && !/[。！？]$/.test(words) ? '。' : ''}`
}

export const itemsToSend = (notice: Notice, targets: readonly Target[]) =>
  chosenOf(notice, targets).map((target) => {
    const { reasons, note } = entryOf(notice, keyOf(target))
    return { kind: target.kind, key: target.key, reasons, note: note.trim() } as SupplementItem // reasons were picked from the target's own list
  })
