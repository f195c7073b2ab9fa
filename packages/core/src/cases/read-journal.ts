import { labelOf, revealReasons } from '@anju/contract/staff'
import type { AnswerOf, showPreApplicationJournal } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import { verificationDuties } from '@anju/domain/identity'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { type MayRefusal, refusalCodeOf } from '@anju/domain/officers'
import { journalOf, record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { agenciesFor, grantsOf, namedOfficers } from '../officers/index.ts'
import { isId, loadCharge, mayNow } from './charge.ts'
import { journalWords } from './journal-words.ts'
import * as store from './store.ts'

export type ReadJournal = { kind: 'pre-application' | 'verification'; id: string }
export type JournalAnswer = AnswerOf<typeof showPreApplicationJournal>

/**
 * What was done with and seen of one item, newest first. Reading the journal is in the journal.
 * Refusals: `not-found`, `act.forbidden`.
 */
export async function readJournal(ctx: Ctx, object: ReadJournal): Promise<Outcome<JournalAnswer, MayRefusal>> {
  if (!isId(object.id)) return refuse('not-found')
  return ctx.db.tx(async (tx) => {
    const seen =
      object.kind === 'pre-application'
        ? await maySeeApplication(tx, ctx, object.id)
        : await maySeeVerification(tx, ctx, object.id)
    if (!seen.ok) return seen
    const { total, events } = await journalOf(tx, ctx.city, object)
    await record(tx, ctx, { action: 'cases.read-journal', object: { kind: `${object.kind}-journal`, id: object.id } })
    const officers = await namedOfficers(
      tx,
      ctx.city,
      events.map((event) => (event.actor_kind === 'officer' ? event.actor_id : null)),
    )
    return ok({
      total,
      entries: events.map((event) => {
        const officer = officers.get(event.actor_id ?? '')
        const isMasked = isMaskedLook(event)
        return {
          at: event.at.toISOString(),
          who: officer?.name ?? whoIs(event.actor_kind),
          agencyName: officer?.agencyName ?? null,
          words: journalWords(event.action, event.fields, isMasked),
          reason: event.action === 'cases.reveal' && event.purpose ? labelOf(revealReasons, event.purpose) : null,
        }
      }),
    })
  })
}

const whoIs = (kind: string): string => (kind === 'citizen' ? '申请人' : kind === 'officer' ? '工作人员' : '系统')

/** A look that showed nothing of what is masked names no fields; an application's says it itself. */
const isMaskedLook = ({ action, fields, detail }: { action: string; fields: readonly string[]; detail: unknown }) =>
  action === 'identity.open'
    ? fields.length === 0
    : typeof detail === 'object' && detail !== null && 'isMasked' in detail && detail.isMasked === true

async function maySeeApplication(tx: Tx, ctx: Ctx, id: string): Promise<Outcome<void, MayRefusal>> {
  const charge = await loadCharge(tx, ctx, await tx.row(store.find, ctx.city, id))
  if (!charge) return refuse('not-found')
  const verdict = mayNow('view', charge)
  return verdict === 'allow' ? ok(undefined) : refuse(refusalCodeOf(verdict))
}

async function maySeeVerification(tx: Tx, ctx: Ctx, id: string): Promise<Outcome<void, MayRefusal>> {
  const agencies = agenciesFor(await grantsOf(tx, ctx), verificationDuties.view.roles)
  const found = await tx.row(store.verificationAgency, ctx.city, id)
  return found?.agency_id && agencies.includes(found.agency_id) ? ok(undefined) : refuse('not-found')
}
