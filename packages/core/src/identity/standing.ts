import type { Tx } from '@anju/db'
import type { VerificationWay } from '@anju/domain/identity'
import {
  idDocumentLabel,
  type IdDocumentType,
  maskDocumentNumber,
  maskName,
  type PlainDate,
  plainDate,
} from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import { findCurrent } from './current.ts'
import type { Verification } from './store.ts'
import { verifiedIdentity } from './verified-identity.ts'

type UnderWay = { city: string; number: string; submittedAt: Date; dueOn: PlainDate | null }

/** How an account stands with 实名认证, for pages and other features. Values are masked; `dueOn` null: 日期待定. */
export type Standing =
  | { state: 'none' }
  | { state: 'draft'; city: string }
  | ({ state: 'submitted' } & UnderWay)
  | ({ state: 'returned' } & UnderWay & { faults: number })
  | {
      state: 'verified'
      city: string
      name: string
      idDocumentType: IdDocumentType
      idDocumentLabel: string
      idDocumentNumber: string
      verifiedAt: Date
      way: VerificationWay
    }

/** The signed-in citizen's standing; nobody else has one. */
export async function verificationOf(ctx: Ctx): Promise<Standing> {
  return ctx.db.tx((tx) => standingOf(tx, ctx))
}

/** The same within a transaction of another feature. */
export async function standingOf(tx: Tx, ctx: Pick<Ctx, 'actor' | 'ports'>): Promise<Standing> {
  if (ctx.actor.kind !== 'citizen') return { state: 'none' }
  const { accountId } = ctx.actor
  const current = await findCurrent(tx, accountId)
  if (!current) return { state: 'none' }
  const { row, faults } = current
  switch (row.state) {
    case 'draft':
      return { state: 'draft', city: row.city }
    case 'submitted':
      return { state: 'submitted', ...underWay(row) }
    case 'returned':
      return { state: 'returned', ...underWay(row), faults: faults.filter((f) => f.attempt === row.attempt).length }
    case 'verified':
      return verified(tx, ctx, accountId, row)
    case 'superseded':
    case 'revoked':
      return { state: 'none' }
  }
}

async function verified(
  tx: Tx,
  ctx: Pick<Ctx, 'ports'>,
  accountId: string,
  { city, way }: Verification,
): Promise<Standing> {
  const person = await verifiedIdentity(tx, ctx, accountId)
  if (!person) throw new Error('a verified account without its person')
  const { idDocumentType, verifiedAt } = person
  return {
    state: 'verified',
    city,
    name: maskName(person.name),
    idDocumentType,
    idDocumentLabel: idDocumentLabel(idDocumentType),
    idDocumentNumber: maskDocumentNumber(person.idDocumentNumber),
    verifiedAt,
    way,
  }
}

function underWay({ city, number, submitted_at, due_on }: Verification): UnderWay {
  if (!number || !submitted_at) throw new Error('a submitted verification without number or time')
  return { city, number, submittedAt: submitted_at, dueOn: due_on === null ? null : plainDate(due_on) }
}
