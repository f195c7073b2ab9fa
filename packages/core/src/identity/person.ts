import type { Tx } from '@anju/db'
import type { VerificationWay } from '@anju/domain/identity'
import {
  type CountryCode,
  type IdDocument,
  type IdDocumentType,
  isIdDocumentType,
  isIssuingCountry,
  type PersonName,
  personIndexText,
  personKeyOf,
} from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import type { SealedPlace } from '../ports.ts'
import { openDetails } from './typed-details.ts'
import { insertPerson, type Verification } from './store.ts'

const personPlace = (column: 'name_ct' | 'id_number_ct', bidx: Buffer): SealedPlace => ({
  table: 'verified_person',
  column,
  id: bidx.toString('hex'),
})

/** Who is to be verified, in clear, and the index by which the nation knows the person. */
export type ReadPerson = {
  bidx: Buffer
  idDocumentType: IdDocumentType
  issuingCountry: CountryCode
  name: string
  idDocumentNumber: string
}

/** The person of a submitted verification. */
export function personOf(ctx: Pick<Ctx, 'ports'>, row: Verification): ReadPerson {
  const { name, idDocumentNumber, idDocumentType, issuingCountry } = openDetails(ctx, row)
  const bidx = row.person_bidx
  if (!bidx || !isIdDocumentType(idDocumentType) || !isIssuingCountry(issuingCountry)) {
    throw new Error('a submitted verification holds what was not read')
  }
  return { bidx, idDocumentType, issuingCountry, name, idDocumentNumber }
}

export const personBidxOf = ({ ports }: Pick<Ctx, 'ports'>, document: IdDocument): Buffer =>
  ports.keys.blindIndex('person', personIndexText(personKeyOf(document)))

/**
 * Give an account its person, nation-wide; false: another account has this person. Of two at the same moment the second
 * insert waits for the first and finds the key taken.
 */
export async function givePerson(
  tx: Tx,
  { ports: { keys } }: Pick<Ctx, 'ports'>,
  { account_id, city, id }: Pick<Verification, 'account_id' | 'city' | 'id'>,
  { person, way }: { person: ReadPerson; way: VerificationWay },
): Promise<boolean> {
  const { bidx, idDocumentType, issuingCountry } = person
  const name = keys.seal('nation', personPlace('name_ct', bidx), person.name)
  const number = keys.seal('nation', personPlace('id_number_ct', bidx), person.idDocumentNumber)
  const method = way === 'bank' ? 'bank' : 'document-photos'
  const given = await tx.run(
    insertPerson,
    bidx,
    account_id,
    city,
    id,
    idDocumentType,
    issuingCountry,
    name,
    number,
    method,
    tx.now,
  )
  return given === 1
}

/** Who a verified account is. */
export type VerifiedIdentity = {
  name: PersonName
  idDocumentType: IdDocumentType
  issuingCountry: CountryCode
  idDocumentNumber: string
  personBidx: Buffer
  verifiedAt: Date
}

type PersonRow = {
  person_bidx: Buffer
  id_document_type: string
  issuing_country: string
  name_ct: Buffer
  id_number_ct: Buffer
  verified_at: Date
}

export function openPerson({ ports }: Pick<Ctx, 'ports'>, row: PersonRow): VerifiedIdentity {
  const { person_bidx: personBidx, id_document_type: idDocumentType, issuing_country: issuingCountry } = row
  if (!isIdDocumentType(idDocumentType) || !isIssuingCountry(issuingCountry)) {
    throw new Error('a verified person with an unknown document')
  }
  return {
    name: ports.keys.openText(personPlace('name_ct', personBidx), row.name_ct) as PersonName, // sealed after it was read
    idDocumentType,
    issuingCountry,
    idDocumentNumber: ports.keys.openText(personPlace('id_number_ct', personBidx), row.id_number_ct),
    personBidx,
    verifiedAt: row.verified_at,
  }
}
