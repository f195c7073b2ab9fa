import { isIdDocumentType, type PhotoNeed, type PhotoSlot, photosOf } from '@anju/domain/kit'
import type { FaultRow, PhotoRow, Verification } from './store.ts'
import { type TypedField, typedFields } from './typed-details.ts'

/** What was found not right: the typed data as a whole, or the photo in one place. */
export type FaultItem = 'typed' | PhotoSlot

/** What the citizen may change now. */
export type OpenItems = { fields: ReadonlySet<TypedField>; slots: ReadonlySet<PhotoSlot> }

const slots: readonly PhotoSlot[] = ['front', 'back', 'portrait']

/** Which fields a coded fault opens; a code that names no field opens all of them. */
const fieldsOfFault: Readonly<Record<string, readonly TypedField[]>> = {
  'name-differs': ['name'],
  'number-differs': ['idDocumentNumber', 'issuingCountry'],
  'type-differs': ['idDocumentType', 'issuingCountry', 'idDocumentNumber'],
}

/** The faults of the newest submitting: those that a returned verification has to put right. */
export const currentFaults = (row: Verification, faults: readonly FaultRow[]): readonly FaultRow[] =>
  row.state === 'returned' ? faults.filter((fault) => fault.attempt === row.attempt) : []

/**
 * A draft is open as a whole. A returned verification opens its faulty items only, and a place for a photo that is empty.
 * In every other state nothing can be changed.
 */
export function openItems(row: Verification, faults: readonly FaultRow[], photos: readonly PhotoRow[]): OpenItems {
  if (row.state === 'draft') return { fields: new Set(typedFields), slots: new Set(slots) }
  if (row.state !== 'returned') return { fields: new Set(), slots: new Set() }
  const now = currentFaults(row, faults)
  const taken = new Set(photos.map((photo) => photo.slot))
  return {
    fields: new Set(now.filter((f) => f.item === 'typed').flatMap((f) => fieldsOfFault[f.code] ?? typedFields)),
    slots: new Set(slots.filter((slot) => !taken.has(slot) || now.some((fault) => fault.item === slot))),
  }
}

/** The places for photos that the chosen document has; before one is chosen, those of an identity card. */
export const photoNeeds = (idDocumentType: string): readonly PhotoNeed[] =>
  photosOf(isIdDocumentType(idDocumentType) ? idDocumentType : 'residentIdCard')
