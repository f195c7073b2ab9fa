import {
  type CountryCode,
  type IdDocumentType,
  isIdDocumentType,
  isIssuingCountry,
  type PersonName,
} from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import type { SealedPlace } from '../ports.ts'
import { openDetails } from './typed-details.ts'
import type { Verification } from './store.ts'

const personPlace = (column: 'name_ct' | 'id_number_ct', bidx: Buffer): SealedPlace => ({
  table: 'verified_person',
  column,
  id: bidx.toString('hex'),
})

export type SealedPerson = {
  bidx: Buffer
  idDocumentType: IdDocumentType
  issuingCountry: CountryCode
  name: Buffer
  idNumber: Buffer
}

/** The person of a submitted verification, sealed for the nation-wide registry. */
export function sealPerson(ctx: Pick<Ctx, 'ports'>, row: Verification): SealedPerson {
  const { name, idDocumentNumber, idDocumentType, issuingCountry } = openDetails(ctx, row)
  const bidx = row.person_bidx
  if (!bidx || !isIdDocumentType(idDocumentType) || !isIssuingCountry(issuingCountry)) {
    throw new Error('a submitted verification holds what was not read')
  }
  const { keys } = ctx.ports
  return {
    bidx,
    idDocumentType,
    issuingCountry,
    name: keys.seal('nation', personPlace('name_ct', bidx), name),
    idNumber: keys.seal('nation', personPlace('id_number_ct', bidx), idDocumentNumber),
  }
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
