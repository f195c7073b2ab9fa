import type { Tx } from '@anju/db'
import { invalid, type Outcome, ok, readAll, type Reading, shanghaiDay } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { movePhotos } from '../files/index.ts'
import { type Current, type EditRefusal, lockToEdit } from './current.ts'
import * as store from './store.ts'
import { openDetails, readDetails, sealDetails, type TypedDetails, type TypedField } from './typed-details.ts'

export type SaveDetails = Partial<TypedDetails> & {
  /** 所在城市: the open city whose office is to check the photos. */
  city: string
}

/**
 * Keep what was typed, refused or not, and say everything that is wrong with it. Fields that are not open keep their
 * value. Another city takes the whole draft there: its office will check it, and the page goes on in that city.
 *
 * Refusals: `form.invalid` (kept nevertheless), `identity.not-open`, `identity.elsewhere`, `sign-in.required`.
 */
export async function saveDetails(
  ctx: Ctx,
  input: SaveDetails,
): Promise<Outcome<{ city: string }, 'form.invalid' | EditRefusal>> {
  return ctx.db.tx(async (tx) => {
    const locked = await lockToEdit(tx, ctx)
    if (!locked.ok) return locked
    const current = locked.value
    const typed = onlyOpen(current, openDetails(ctx, current.row), input)
    const city = readCity(ctx, current, input.city)
    const target = city.ok ? city.value : current.row.city
    if (target !== current.row.city) await moveDraft(tx, ctx, current, target)
    await keep(tx, ctx, current.row, target, typed)
    const read = readAll({ details: readDetails(typed, shanghaiDay(tx.now)), city })
    return read.ok ? ok({ city: target }) : read
  })
}

function onlyOpen({ open }: Current, kept: TypedDetails, input: Partial<TypedDetails>): TypedDetails {
  const of = (field: TypedField): string => (open.fields.has(field) ? (input[field] ?? kept[field]) : kept[field])
  return {
    name: of('name'),
    idDocumentType: of('idDocumentType'),
    issuingCountry: of('issuingCountry'),
    idDocumentNumber: of('idDocumentNumber'),
  }
}

/** Once an office has seen it, it stays with that city. */
function readCity({ cities }: Ctx, { row }: Current, code: string): Reading<string> {
  if (row.state !== 'draft') return ok(row.city)
  return cities.profileOf(code)?.open ? ok(code) : invalid('city', 'city.unknown', '请选择所在城市')
}

async function keep(tx: Tx, ctx: Ctx, row: store.Verification, city: string, typed: TypedDetails): Promise<void> {
  const sealed = sealDetails(ctx, city, row.id, typed)
  const { name, idDocumentType, issuingCountry, idNumber } = sealed
  const { id, name_bidx, person_bidx } = row
  await tx.run(
    store.saveDetails,
    city,
    id,
    name,
    idDocumentType,
    issuingCountry,
    idNumber,
    name_bidx,
    person_bidx,
    tx.now,
  )
  const object = { kind: 'verification', id: row.id }
  await record(tx, ctx, { action: 'identity.save-details', object, city, fields: ['name', 'idDocumentNumber'] })
}

/** A row cannot change its city where tables are spread by city: it is written there and deleted here, photos with it. */
async function moveDraft(tx: Tx, ctx: Ctx, { row, photos }: Current, to: string): Promise<void> {
  const { city: from, id } = row
  await tx.run(store.copyDraft, from, to, id)
  await tx.run(store.copyPhotos, from, to, id)
  await movePhotos(
    tx,
    from,
    to,
    photos.map((photo) => photo.file_id),
  )
  await tx.run(store.deletePhotos, from, id)
  await tx.run(store.deleteDraft, from, id)
  await tx.run(store.pointAccount, row.account_id, to, id)
  await record(tx, ctx, { action: 'identity.move', object: { kind: 'verification', id }, city: to, detail: { from } })
}
