import type { Tx } from '@anju/db'
import { isIdDocumentType, isIssuingCountry, nameIndexText, type PersonName, shanghaiDay } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import { erasePhotos } from '../../files/index.ts'
import { issueNumber } from '../../numbers/index.ts'
import { recordEvent } from '../events.ts'
import { givePerson, personBidxOf, type ReadPerson } from '../person.ts'
import * as identity from '../store.ts'
import { readDetails, sealDetails } from '../typed-details.ts'
import { verifyingDesk } from '../verifying-desk.ts'
import * as store from './store.ts'
import { openQuestion } from './typed-question.ts'

/**
 * The bank knows the person: the account is that person's from now on, nation-wide, with the data that the bank confirmed.
 * false: another account has the person, and nothing was written.
 */
export async function verifyPerson(
  tx: Tx,
  ctx: Ctx,
  question: store.Question,
  verification: identity.Verification,
): Promise<boolean> {
  const person = personAsked(ctx, question)
  const isGiven = await givePerson(tx, ctx, verification, { person, way: 'bank' })
  if (!isGiven) return false
  const { city, id, account_id: accountId, attempt } = verification
  const agencyId = verification.agency_id ?? (await verifyingDesk(tx, city))
  const version = await write(tx, ctx, verification, { person, agencyId, askedAt: question.asked_at })
  const linked = await tx.run(identity.verifyAccount, accountId, city, id, person.bidx, tx.now)
  if (linked !== 1) throw new Error('the account of an open verification points elsewhere')
  await recordEvent(tx, ctx, verification, { event: 'match', to: 'verified', version, agencyId, detail: { attempt } })
  if (attempt === 0) await eraseUnseen(tx, ctx, verification)
  return true
}

/** What was sealed had been read; only the day may have changed since. */
function personAsked(ctx: Ctx, question: store.Question): ReadPerson {
  const { name, idDocumentType, issuingCountry, idDocumentNumber } = openQuestion(ctx, question)
  const typed = { name, idDocumentType, issuingCountry, idDocumentNumber }
  const read = readDetails(typed, shanghaiDay(question.asked_at))
  if (!read.ok || !isIdDocumentType(idDocumentType) || !isIssuingCountry(issuingCountry)) {
    throw new Error('a question to the bank holds what was not read')
  }
  return { bidx: personBidxOf(ctx, read.value.document), idDocumentType, issuingCountry, name, idDocumentNumber }
}

type Confirmed = { person: ReadPerson; agencyId: string; askedAt: Date }

async function write(
  tx: Tx,
  ctx: Ctx,
  { city, id, number }: identity.Verification,
  { person, agencyId, askedAt }: Confirmed,
): Promise<number> {
  const sealed = sealDetails(ctx, city, id, person)
  const after = await tx.row(
    store.verify,
    city,
    id,
    number ?? (await issueNumber(tx, city, 'SM')),
    agencyId,
    sealed.name,
    sealed.idDocumentType,
    sealed.issuingCountry,
    sealed.idNumber,
    ctx.ports.keys.blindIndex('name', nameIndexText(person.name as PersonName)), // sealed after it was read
    person.bidx,
    askedAt,
    tx.now,
  )
  if (!after) throw new Error('a locked verification could not be verified')
  return after.version
}

/** Photos serve the verification alone: those that no officer was given serve nothing any more. */
async function eraseUnseen(tx: Tx, ctx: Ctx, { city, id }: identity.Verification): Promise<void> {
  const photos = await tx.rows(identity.listPhotos, city, id)
  await erasePhotos(tx, ctx, { city, fileIds: photos.map((photo) => photo.file_id), reason: 'not-needed' })
  await tx.run(identity.deletePhotos, city, id)
}
