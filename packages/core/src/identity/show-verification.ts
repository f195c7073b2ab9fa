import {
  type FieldError,
  type Outcome,
  ok,
  type PhotoSlot,
  type PlainDate,
  refuse,
  shanghaiDay,
} from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import { type ListedPhoto, photosOfIds } from '../files/index.ts'
import { type Current, findCurrent } from './current.ts'
import { tellFault, type ToldFault } from './faults.ts'
import { whatIsMissing } from './missing.ts'
import { currentFaults, photoNeeds } from './open-items.ts'
import { promisedDay } from './promise.ts'
import { type Standing, standingOf } from './standing.ts'
import { noDetails, openDetails, type TypedDetails, type TypedField } from './typed-details.ts'

export type ShownPhotoPlace = {
  slot: PhotoSlot
  label: string
  required: boolean
  isOpen: boolean
  photo: ListedPhoto | undefined
  /** What the reviewer found, until another photo stands here. */
  fault: ToldFault | undefined
}

/** All that the owner's page shows: what was typed, the places for photos with what lies there, what may be changed. */
export type ShownVerification = {
  standing: Standing
  city: string
  typed: TypedDetails
  openFields: ReadonlySet<TypedField>
  typedFault: ToldFault | undefined
  places: readonly ShownPhotoPlace[]
  /** What stands in the way of submitting now. */
  missing: readonly FieldError[]
  /** The promise if it were submitted today; null: 日期待定. */
  promise: PlainDate | null
}

const untouched: Omit<Current, 'row'> = {
  photos: [],
  faults: [],
  open: {
    fields: new Set(['name', 'idDocumentType', 'issuingCountry', 'idDocumentNumber']),
    slots: new Set(['front', 'back', 'portrait']),
  },
}

/** The signed-in citizen's own verification with everything in clear; before the first save an empty one. */
export async function showVerification(ctx: Ctx): Promise<Outcome<ShownVerification, 'sign-in.required'>> {
  const { actor } = ctx
  if (actor.kind !== 'citizen') return refuse('sign-in.required')
  return ctx.db.tx(async (tx) => {
    const today = shanghaiDay(tx.now)
    const current = await findCurrent(tx, actor.accountId)
    const { photos, faults, open } = current ?? untouched
    const typed = current ? openDetails(ctx, current.row) : noDetails
    const city = current?.row.city ?? ctx.city
    const listed = await photosOfIds(
      tx,
      ctx,
      city,
      photos.map((photo) => photo.file_id),
    )
    const told = current ? currentFaults(current.row, faults).map((fault) => tellFault(ctx, current.row.id, fault)) : []
    const places = photoNeeds(typed.idDocumentType).map(({ slot, label, required }) => ({
      slot,
      label,
      required,
      isOpen: open.slots.has(slot),
      photo: listed.get(photos.find((photo) => photo.slot === slot)?.file_id ?? ''),
      fault: told.find((fault) => fault.item === slot && !fault.isRedone),
    }))
    return ok({
      standing: await standingOf(tx, ctx),
      city,
      typed,
      openFields: open.fields,
      typedFault: told.find((fault) => fault.item === 'typed'),
      places,
      missing: current ? whatIsMissing({ row: current.row, typed, photos, faults }, today) : [],
      promise: promisedDay(ctx.cities, city, today),
    })
  })
}
