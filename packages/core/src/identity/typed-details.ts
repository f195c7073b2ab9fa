import {
  type IdDocument,
  isIdDocumentType,
  isIssuingCountry,
  type PersonName,
  type PlainDate,
  readAll,
  readIdDocument,
  readPersonName,
  type Reading,
} from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import type { SealedPlace } from '../ports.ts'
import type { Verification } from './store.ts'

/** What the form sends, as it was typed: kept also when it is refused. */
export type TypedDetails = { name: string; idDocumentType: string; issuingCountry: string; idDocumentNumber: string }

export const typedFields = ['name', 'idDocumentType', 'issuingCountry', 'idDocumentNumber'] as const
export type TypedField = (typeof typedFields)[number]

export const noDetails: TypedDetails = { name: '', idDocumentType: '', issuingCountry: '', idDocumentNumber: '' }

/** More than any name or number has; what is longer is refused with its beginning kept. */
const mostUnits = 1_200

export const namePlace = (id: string): SealedPlace => ({ table: 'real_name_verification', column: 'name_ct', id })
export const numberPlace = (id: string): SealedPlace => ({
  table: 'real_name_verification',
  column: 'id_number_ct',
  id,
})

export type SealedDetails = { name: Buffer; idDocumentType: string; issuingCountry: string; idNumber: Buffer }

/** What the two lists offer is kept as it is; anything else that was sent for them was not typed by hand. */
export function sealDetails(
  { ports }: Pick<Ctx, 'ports'>,
  city: string,
  id: string,
  typed: TypedDetails,
): SealedDetails {
  const kept = (text: string) => text.slice(0, mostUnits).toWellFormed()
  return {
    name: ports.keys.seal(city, namePlace(id), kept(typed.name)),
    idDocumentType: isIdDocumentType(typed.idDocumentType) ? typed.idDocumentType : '',
    issuingCountry: isIssuingCountry(typed.issuingCountry) ? typed.issuingCountry : '',
    idNumber: ports.keys.seal(city, numberPlace(id), kept(typed.idDocumentNumber)),
  }
}

export function openDetails({ ports }: Pick<Ctx, 'ports'>, row: Verification): TypedDetails {
  return {
    name: row.name_ct ? ports.keys.openText(namePlace(row.id), row.name_ct) : '',
    idDocumentType: row.id_document_type ?? '',
    issuingCountry: row.issuing_country ?? '',
    idDocumentNumber: row.id_number_ct ? ports.keys.openText(numberPlace(row.id), row.id_number_ct) : '',
  }
}

export type ReadDetails = { name: PersonName; document: IdDocument }

/** Name and document by the rules of the domain; every fault at once, each at its field. */
export const readDetails = (typed: TypedDetails, today: PlainDate): Reading<ReadDetails> =>
  readAll({
    name: readPersonName(typed.name, 'name'),
    document: readIdDocument(
      { type: typed.idDocumentType, number: typed.idDocumentNumber, issuingCountry: typed.issuingCountry },
      today,
    ),
  })
