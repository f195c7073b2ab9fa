import type { Tx } from '@anju/db'
import { verificationLife } from '@anju/domain/identity'
import { next, type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { tell } from '../../messages/index.ts'
import { recordEvent } from '../events.ts'
import { givePerson, personOf } from '../person.ts'
import * as identity from '../store.ts'
import { type ChargeRefusal, conflict, takeDecision } from './charge.ts'
import { isId } from './item-id.ts'
import * as store from './store.ts'

export type ApproveRefusal = ChargeRefusal | 'state.not-allowed' | 'identity.person-taken'

/**
 * 通过: the account is the person's from now on, nation-wide. A person who is verified with another account stays with
 * it: the reviewer is told, nothing is taken over.
 *
 * Refusals: `not-found`, `act.forbidden`, `case.own-household`, `claim.required`, `claim.taken`, `state.conflict` (who and
 * when), `state.not-allowed`, `identity.person-taken`.
 */
export async function approveVerification(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
): Promise<Outcome<{ id: string }, ApproveRefusal>> {
  if (!isId(id)) return refuse('not-found')
  return ctx.db.tx(async (tx) => {
    const charge = await takeDecision(
      tx,
      ctx,
      await tx.row(identity.lockVerification, ctx.city, id),
      'approve',
      version,
    )
    if (!charge.ok) return charge
    const { row, officer } = charge.value
    const step = next(verificationLife, row.state, 'approve', 'verifier')
    if (!step.ok) return step
    // The first write: when the key of the person is taken nothing has happened yet.
    const isGiven = await givePerson(tx, ctx, row, { person: personOf(ctx, row), way: 'photos' })
    if (!isGiven) return personTaken(ctx, tx, row)
    const after = await tx.row(store.decide, row.city, id, version, 'verified', officer.id, tx.now)
    if (!after) return conflict(tx, row)
    await settle(tx, ctx, row, after.version)
    return ok({ id })
  })
}

async function settle(tx: Tx, ctx: Ctx, row: identity.Verification, version: number): Promise<void> {
  const { city, id, account_id: accountId } = row
  const agencyId = row.agency_id ?? undefined
  if (!row.person_bidx) throw new Error('a submitted verification without its person')
  const linked = await tx.run(identity.verifyAccount, accountId, city, id, row.person_bidx, tx.now)
  if (linked !== 1) throw new Error('the account of a verification under review points elsewhere')
  const detail = { attempt: row.attempt }
  await recordEvent(tx, ctx, row, { event: 'approve', to: 'verified', version, agencyId: row.agency_id, detail })
  await record(tx, ctx, { action: 'identity.approve', object: { kind: 'verification', id }, agencyId, detail })
  await tell(tx, ctx, { accountId, city, template: 'identity.verified', params: {}, sms: true })
}

async function personTaken(
  ctx: Ctx,
  tx: Tx,
  row: identity.Verification,
): Promise<Outcome<never, 'identity.person-taken'>> {
  const [holder] = row.person_bidx ? await tx.rows(identity.personHolders, [row.person_bidx]) : []
  const where = ctx.cities.site(holder?.city ?? '')?.name ?? ''
  const object = { kind: 'verification', id: row.id }
  await record(tx, ctx, { action: 'identity.find-person-taken', object, agencyId: row.agency_id ?? undefined })
  return refuse('identity.person-taken', { params: { where } })
}
