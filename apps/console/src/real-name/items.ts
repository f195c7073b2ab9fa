import { labelOf, photoFaults, typedFaults, type Verification } from '@anju/contract/staff'
import { rowTime } from '../pieces/times.ts'
import type { Item, ItemName, Judgement } from './judgement.ts'

const places: readonly ItemName[] = ['front', 'back', 'portrait']

/** What is judged one by one: the photos in their order, then the typed data. */
export const itemsOf = ({ photos }: Pick<Verification, 'photos'>): Item[] => [
  ...photos.flatMap(({ kind, label }) => {
    const name = places.find((place) => place === kind)
    return name ? [{ name, label }] : []
  }),
  { name: 'typed', label: '填写信息' },
]

export const reasonsOf = (name: ItemName) => (name === 'typed' ? typedFaults : photoFaults)

/** 国徽面：有遮挡。有效期被手指挡住 */
export const wordsOfFaults = ({ verdicts }: Judgement, items: readonly Item[]): string[] =>
  items.flatMap(({ name, label }) => {
    const verdict = verdicts[name]
    if (!verdict || verdict.isGood) return []
    return [`${label}：${labelOf(reasonsOf(name), verdict.code)}${verdict.note.trim() && `。${verdict.note.trim()}`}`]
  })

export const resultWords = ({ at, officerName, result, faults }: NonNullable<Verification['decision']>): string =>
  `${officerName} ${rowTime(at)} ${result.label}${faults.length > 0 ? `：${faults.join('；')}` : ''}`
