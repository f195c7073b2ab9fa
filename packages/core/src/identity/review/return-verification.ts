import type { Tx } from '@anju/db'
import { photoFaults, typedFaults } from '@anju/contract/staff'
import { verificationLife } from '@anju/domain/identity'
import { type FieldError, next, type Outcome, ok, readPlainText, refuse } from '@anju/domain/kit'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { tell } from '../../messages/index.ts'
import { recordEvent } from '../events.ts'
import { notePlace } from '../faults.ts'
import { type FaultItem, photoNeeds } from '../open-items.ts'
import * as identity from '../store.ts'
import { type ChargeRefusal, conflict, type InCharge, takeDecision } from './charge.ts'
import { isId } from './item-id.ts'
import * as store from './store.ts'

/** What is not right with one item: a coded reason, and words of the officer's own for the citizen. */
export type NamedFault = { item: FaultItem; code: string; note: string }
export type ReturnVerification = { id: string; version: number; faults: readonly NamedFault[] }
export type ReturnRefusal = ChargeRefusal | 'state.not-allowed' | 'form.invalid'

/**
 * 不通过: the citizen is told, item by item, and does only these items again. The number and the place of the case stay.
 *
 * Refusals: `not-found`, `act.forbidden`, `case.own-household`, `claim.required`, `claim.taken`, `state.conflict` (who and
 * when), `state.not-allowed`, `form.invalid` (no fault, one twice, or none of this document).
 */
export async function returnVerification(
  ctx: Ctx,
  input: ReturnVerification,
): Promise<Outcome<{ id: string }, ReturnRefusal>> {
  const { id, version } = input
  if (!isId(id)) return refuse('not-found')
  return ctx.db.tx(async (tx) => {
    const charge = await takeDecision(tx, ctx, await tx.row(identity.lockVerification, ctx.city, id), 'return', version)
    if (!charge.ok) return charge
    const { row, officer } = charge.value
    const step = next(verificationLife, row.state, 'return', 'verifier')
    if (!step.ok) return step
    const errors = faultErrors(row, input.faults)
    if (errors.length > 0) return refuse('form.invalid', { params: { count: errors.length }, fields: errors })
    const after = await tx.row(store.decide, row.city, id, version, 'returned', officer.id, tx.now)
    if (!after) return conflict(tx, row)
    await settle(tx, ctx, charge.value, input.faults, after.version)
    return ok({ id })
  })
}

function faultErrors(row: identity.Verification, faults: readonly NamedFault[]): FieldError[] {
  if (faults.length === 0) return [{ path: 'faults', code: 'faults.none', message: '请至少指出一项' }]
  const items = new Set<string>(['typed', ...photoNeeds(row.id_document_type ?? '').map((need) => need.slot)])
  return faults.flatMap((fault, index) => {
    const path = `faults.${index}`
    const isTwice = faults.findIndex((other) => other.item === fault.item) !== index
    if (isTwice) return [{ path, code: 'faults.twice', message: '同一项只能写一次' }]
    if (!items.has(fault.item)) return [{ path, code: 'faults.unknown', message: '这件没有这一项，请刷新后重选' }]
    return [...codeErrors(fault, path), ...noteErrors(fault, path)]
  })
}

function codeErrors({ item, code, note }: NamedFault, path: string): FieldError[] {
  const codes: readonly { code: string }[] = item === 'typed' ? typedFaults : photoFaults
  if (!codes.some((one) => one.code === code))
    return [{ path: `${path}.code`, code: 'faults.code', message: '请选择原因' }]
  const isUnsaid = code === 'other' && note.trim() === ''
  return isUnsaid ? [{ path: `${path}.note`, code: 'faults.note', message: '选了“其他”，请写明哪里不对' }] : []
}

function noteErrors({ note }: NamedFault, path: string): readonly FieldError[] {
  const read = readPlainText(note, { label: '说明', max: 200, multiline: true }, `${path}.note`)
  return read.ok ? [] : (read.refusal.fields ?? [])
}

async function settle(
  tx: Tx,
  ctx: Ctx,
  { row }: InCharge,
  faults: readonly NamedFault[],
  version: number,
): Promise<void> {
  const { city, id, attempt, account_id: accountId } = row
  for (const { item, code, note } of faults) {
    const words = note.trim()
    const sealed = words ? ctx.ports.keys.seal(city, notePlace(id, attempt, item), words) : null
    await tx.run(identity.insertFault, city, id, attempt, item, accountId, code, sealed, tx.now)
  }
  const detail = { attempt, faults: faults.map((fault) => `${fault.item}:${fault.code}`).join(' ') }
  await recordEvent(tx, ctx, row, { event: 'return', to: 'returned', version, agencyId: row.agency_id, detail })
  const object = { kind: 'verification', id }
  await record(tx, ctx, { action: 'identity.return', object, agencyId: row.agency_id ?? undefined, detail })
  const params = { count: String(faults.length) }
  await tell(tx, ctx, { accountId, city, template: 'identity.returned', params, sms: true })
}
