import { labelOf, photoFaults, typedFaults } from '@anju/contract/staff'
import type { Ctx } from '../context.ts'
import type { SealedPlace } from '../ports.ts'
import type { FaultItem } from './open-items.ts'
import type { FaultRow } from './store.ts'

/** A fault as it is told: the words of its code and the officer's own. */
export type ToldFault = {
  item: FaultItem
  code: string
  label: string
  note: string
  attempt: number
  foundAt: Date
  isRedone: boolean
}

export const notePlace = (verificationId: string, attempt: number, item: string): SealedPlace => ({
  table: 'real_name_fault',
  column: 'note_ct',
  id: `${verificationId}.${attempt}.${item}`,
})

export function tellFault({ ports }: Pick<Ctx, 'ports'>, verificationId: string, fault: FaultRow): ToldFault {
  const { item, code, attempt, note_ct: note } = fault
  return {
    item,
    code,
    label: labelOf(item === 'typed' ? typedFaults : photoFaults, code),
    note: note ? ports.keys.openText(notePlace(verificationId, attempt, item), note) : '',
    attempt,
    foundAt: fault.found_at,
    isRedone: fault.redone_at !== null,
  }
}
