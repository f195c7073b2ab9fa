import type { Tx } from '@anju/db'
import { type ContentEvent, contentLife, isSecondPerson } from '@anju/domain/content'
import { type LifeStep, next, type Outcome, ok, readPlainText, refuse } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import { once } from '../../idempotency/index.ts'
import { type ContentRefusal, type InCharge, takeVersion } from './charge.ts'
import { faultsOf } from './faults.ts'
import { logStep } from './log-step.ts'
import * as store from './store.ts'

export type MoveContent = { id: string; version: number; key: string }
export type MoveRefusal =
  | ContentRefusal
  | 'form.invalid'
  | 'content.same-person'
  | 'content.schedule-past'
  | 'idempotency.mismatch'
type Moved = Promise<Outcome<{ id: string }, MoveRefusal>>
type Step = LifeStep<keyof typeof contentLife.states, ContentEvent>

/** One step of a revision's life: once, on the version looked at, as the table has it, with its event. */
export async function move<R extends MoveContent>(
  ctx: Ctx,
  input: R,
  { event, by }: { event: ContentEvent; by: 'editor' | 'publisher' },
  act: (tx: Tx, charge: InCharge, step: Step) => Promise<Outcome<{ note?: string }, MoveRefusal>>,
): Moved {
  const { key, ...request } = input
  return ctx.db.tx((tx) =>
    once(tx, ctx, { route: `content.${event}`, key, request }, async () => {
      const charge = await takeVersion(tx, ctx, input, by === 'editor' ? 'edit' : 'publish')
      if (!charge.ok) return charge
      const step = next(contentLife, charge.value.row.state, event, by)
      if (!step.ok) return step
      const done = await act(tx, charge.value, step.value)
      if (!done.ok) return done
      await logStep(tx, ctx, charge.value.row, { ...step.value, note: done.value.note ?? null })
      return ok({ id: input.id })
    }),
  )
}

/** Where a revision stands in the archive. */
export const placeOf = (ctx: Ctx, { row }: InCharge) => [ctx.city, row.item_id, row.revision, row.version] as const

const saved = (row: { version: number } | undefined): Outcome<object, 'state.conflict'> =>
  row ? ok({}) : refuse('state.conflict')

/**
 * 送审: everything that keeps it from being published is told at once.
 * Refusals: `not-found`, `act.forbidden`, `state.conflict`, `state.not-allowed`, `form.invalid`, `idempotency.mismatch`.
 */
export const submitContent = (ctx: Ctx, input: MoveContent): Moved =>
  move(ctx, input, { event: 'submit', by: 'editor' }, async (tx, charge) => {
    const fields = await faultsOf(tx, ctx, charge)
    if (fields.length > 0) return refuse('form.invalid', { params: { count: fields.length }, fields })
    return saved(await tx.row(store.submit, ...placeOf(ctx, charge), charge.officer.id, tx.now))
  })

/** Take a piece back from review to go on writing. Refusals as for 送审. */
export const recallContent = (ctx: Ctx, input: MoveContent): Moved =>
  move(ctx, input, { event: 'recall', by: 'editor' }, async (tx, charge) =>
    saved(await tx.row(store.backToDraft, ...placeOf(ctx, charge), null)),
  )

/** Throw a draft away; what is published stays. Refusals as for 送审. */
export const discardContent = (ctx: Ctx, input: MoveContent): Moved =>
  move(ctx, input, { event: 'discard', by: 'editor' }, async (tx, charge) =>
    saved(await tx.row(store.discard, ...placeOf(ctx, charge))),
  )

export type ReturnContent = MoveContent & { note: string }

/**
 * 退回修改 with words for its editor, by a second person.
 * Refusals: as for 送审, and `content.same-person`.
 */
export async function returnContent(ctx: Ctx, input: ReturnContent): Moved {
  const note = readPlainText(input.note, { label: '退回意见', min: 1, max: 500, multiline: true }, 'note')
  if (!note.ok) return note
  return move(ctx, input, { event: 'return', by: 'publisher' }, async (tx, charge) => {
    if (!isSecond(charge)) return refuse('content.same-person')
    const back = saved(await tx.row(store.backToDraft, ...placeOf(ctx, charge), note.value))
    return back.ok ? ok({ note: note.value }) : back
  })
}

export const isSecond = ({ row, officer }: InCharge): boolean =>
  isSecondPerson(officer.id, { editedBy: row.edited_by, submittedBy: row.submitted_by })
