import type { FieldError, PlainDate } from '@anju/domain/kit'
import { currentFaults, photoNeeds } from './open-items.ts'
import type { FaultRow, PhotoRow, Verification } from './store.ts'
import { readDetails, type TypedDetails } from './typed-details.ts'

export type Filled = {
  row: Verification
  typed: TypedDetails
  photos: readonly PhotoRow[]
  faults: readonly FaultRow[]
}

/** Everything that stands in the way of submitting, at once and in the page's order. */
export function whatIsMissing({ row, typed, photos, faults }: Filled, today: PlainDate): readonly FieldError[] {
  const read = readDetails(typed, today)
  return [...(read.ok ? [] : (read.refusal.fields ?? [])), ...missingPhotos({ row, typed, photos, faults })]
}

function missingPhotos({ row, typed, photos, faults }: Filled): FieldError[] {
  const stale = new Set(
    currentFaults(row, faults)
      .filter((f) => f.item !== 'typed' && !f.redone_at)
      .map((f) => f.item),
  )
  return photoNeeds(typed.idDocumentType).flatMap(({ slot, label, required }) => {
    const isThere = photos.some((photo) => photo.slot === slot)
    if (isThere && stale.has(slot)) {
      return [{ path: slot, code: 'photo.faulty', message: `请重新上传“${label}”，原来的一张没有通过` }]
    }
    return isThere || !required ? [] : [{ path: slot, code: 'photo.missing', message: `请上传“${label}”` }]
  })
}
