import type { Tx } from '@anju/db'
import { searchedText, termsOf, type Writing } from '@anju/domain/content'
import { type Outcome, ok, readPlainText, refuse, shanghaiDay } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import type { InCharge } from './charge.ts'
import { writingOf } from './draft-content.ts'
import { faultsOf } from './faults.ts'
import { isSecond, move, type MoveContent, type MoveRefusal, placeOf } from './move-content.ts'
import * as store from './store.ts'

export type PublishContent = MoveContent & { from: Date | null; until: Date | null }

/**
 * 审核发布 by a second person, now or at a time to come; the revision read until then ends there. The gate of personal
 * numbers stands here once more, whatever was checked before (政府信息公开条例 art. 17).
 *
 * Refusals: `not-found`, `act.forbidden`, `state.conflict`, `state.not-allowed`, `content.same-person`,
 * `content.schedule-past`, `form.invalid`, `idempotency.mismatch`.
 */
export async function publishContent(ctx: Ctx, input: PublishContent): Promise<Outcome<{ id: string }, MoveRefusal>> {
  return move(ctx, input, { event: 'publish', by: 'publisher' }, async (tx, charge) => {
    if (!isSecond(charge)) return refuse('content.same-person')
    const from = input.from ?? tx.now
    if (from < tx.now || (input.until && input.until <= from)) return refuse('content.schedule-past')
    const fields = await faultsOf(tx, ctx, charge)
    if (fields.length > 0) return refuse('form.invalid', { params: { count: fields.length }, fields })
    return goLive(tx, ctx, charge, { from, until: input.until, by: charge.officer.id })
  })
}

type Time = { from: Date; until: Date | null; by: string | null }

/** From now on, or from then on, this revision is the one that everybody reads. */
export async function goLive(
  tx: Tx,
  ctx: Ctx,
  charge: Pick<InCharge, 'row'>,
  { from, until, by }: Time,
): Promise<Outcome<object, 'state.conflict'>> {
  const { row } = charge
  await tx.run(store.endEarlier, ctx.city, row.item_id, row.revision, from)
  const datedOn = row.dated_on ?? shanghaiDay(from)
  const place = [ctx.city, row.item_id, row.revision, row.version] as const
  const found = searchTermsOf(writingOf(row))
  const saved = await tx.row(store.publish, ...place, by, tx.now, from, until, datedOn, ...found)
  return saved ? ok({}) : refuse('state.conflict')
}

function searchTermsOf({ title, body }: Writing): [title: readonly string[], all: readonly string[], text: string] {
  const text = searchedText(body)
  return [termsOf(title), termsOf(`${title}\n${text}`), text]
}

export type WithdrawContent = MoveContent & { note: string }

/**
 * 撤下 what is published or scheduled, with the reason. A revision that nobody has read yet gives the one before its
 * time back. One person is enough: what should not be read has to go at once.
 * Refusals: `not-found`, `act.forbidden`, `state.conflict`, `state.not-allowed`, `form.invalid`, `idempotency.mismatch`.
 */
export async function withdrawContent(ctx: Ctx, input: WithdrawContent): Promise<Outcome<{ id: string }, MoveRefusal>> {
  const note = readPlainText(input.note, { label: '撤下理由', min: 1, max: 500, multiline: true }, 'note')
  if (!note.ok) return note
  return move(ctx, input, { event: 'withdraw', by: 'publisher' }, async (tx, charge) => {
    const saved = await tx.row(store.withdraw, ...placeOf(ctx, charge), tx.now, note.value)
    if (!saved) return refuse('state.conflict')
    const { item_id, revision, live_from } = charge.row
    if (live_from && live_from > tx.now) await tx.run(store.restoreEarlier, ctx.city, item_id, revision, live_from)
    return ok({ note: note.value })
  })
}
