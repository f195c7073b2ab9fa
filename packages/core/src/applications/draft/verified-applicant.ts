import type { Tx } from '@anju/db'
import type { VerifiedPerson } from '@anju/domain/applications'
import { readIdDocument, shanghaiDay } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import { verifiedIdentity } from '../../identity/index.ts'

/** Who the account's holder is, once the real-name verification has established it. */
export async function verifiedApplicant(tx: Tx, ctx: Ctx, accountId: string): Promise<VerifiedPerson | undefined> {
  const identity = await verifiedIdentity(tx, ctx, accountId)
  if (!identity) return undefined
  const { name, idDocumentType: type, idDocumentNumber: number, issuingCountry } = identity
  const document = readIdDocument({ type, number, issuingCountry }, shanghaiDay(tx.now))
  if (!document.ok) throw new Error('a verified identity that the rules do not read')
  return { name, document: document.value }
}
