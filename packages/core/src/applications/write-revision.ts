import type { Tx } from '@anju/db'
import type { DeclaredRows, ParsedApplication, ParsedMember } from '@anju/domain/applications'
import { nameIndexText, personIndexText, personKeyOf } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import type { Keys, SealedPlace } from '../ports.ts'
import { places } from './places.ts'
import * as store from './store.ts'

export type Revision = {
  preApplicationId: string
  revision: number
  accountId: string
  draftId: string
  application: ParsedApplication
}

export const personBidx = (keys: Keys, member: Pick<ParsedMember, 'document'>): Buffer =>
  keys.blindIndex('person', personIndexText(personKeyOf(member.document)))

/**
 * One revision of a pre-application as rows, written once and never changed: what was declared at this submitting stays
 * readable after the next.
 */
export async function writeRevision(tx: Tx, ctx: Ctx, written: Revision): Promise<void> {
  const { preApplicationId: id, revision, accountId, application } = written
  await writeMembers(tx, ctx, written)
  const seal = (place: SealedPlace, value: unknown) => ctx.ports.keys.seal(ctx.city, place, JSON.stringify(value))
  const rowsOf = ({ rows }: DeclaredRows, place: typeof places.housing) =>
    rows.map((row, index) => seal(place(id, revision, index + 1), row))
  await tx.run(store.insertHousing, ctx.city, id, revision, accountId, rowsOf(application.housing, places.housing))
  await tx.run(store.insertAssets, ctx.city, id, revision, accountId, rowsOf(application.assets, places.asset))
  const sections = Object.entries(sectionsOf(application))
  await tx.run(
    store.insertSections,
    ctx.city,
    id,
    revision,
    accountId,
    sections.map(([name]) => name),
    sections.map(([name, content]) => seal(places.section(id, revision, name), content)),
  )
  await tx.run(store.insertApplicationMaterials, ctx.city, id, revision, accountId, written.draftId)
}

/** What is not rows of its own. Of the tables it is only said whether there was anything to declare. */
export const sectionsOf = ({ area, notes, pledge, information, housing, assets }: ParsedApplication) => ({
  area,
  notes,
  pledge,
  information,
  housing: { declared: housing.declared },
  assets: { declared: assets.declared },
})

async function writeMembers(tx: Tx, ctx: Ctx, { preApplicationId: id, revision, accountId, application }: Revision) {
  const { keys } = ctx.ports
  const { members } = application
  const persons = members.map((member) => personBidx(keys, member))
  await tx.run(
    store.insertMembers,
    ctx.city,
    id,
    revision,
    accountId,
    members.map((member) => member.relationship),
    members.map((member) => member.document.type),
    persons,
    members.map((member) => keys.blindIndex('name', nameIndexText(member.name))),
    members.map((member, index) => keys.seal(ctx.city, places.member(id, revision, index + 1), JSON.stringify(member))),
  )
  await tx.run(store.insertPersons, ctx.city, id, accountId, persons, tx.now)
}
