import type { Tx } from '@anju/db'
import type { DeclaredRows, ParsedAnswers, ParsedApplication, ParsedMember } from '@anju/domain/applications'
import type { Ctx } from '../context.ts'
import type { SealedPlace } from '../ports.ts'
import { places } from './places.ts'
import type { sectionsOf } from './write-revision.ts'
import * as store from './store.ts'

export type SubmittedContent = {
  application: ParsedApplication
  materials: readonly store.SubmittedMaterial[]
}

/**
 * What was declared at one submitting, opened: for the applicant's own pages and for the officer who claimed it. Whoever
 * calls has decided that the actor may see it, and writes the audit event.
 */
export async function readRevision(
  tx: Tx,
  ctx: Pick<Ctx, 'ports'>,
  { city, id, revision }: { city: string; id: string; revision: number },
): Promise<SubmittedContent> {
  const { keys } = ctx.ports
  // The rows hold what writeRevision sealed there, so their JSON has the shape it had then.
  const open = <T>(place: SealedPlace, sealed: Buffer): T => JSON.parse(keys.openText(place, sealed)) as T
  const rows = async (statement: typeof store.housingOf, place: typeof places.housing): Promise<ParsedAnswers[]> =>
    (await tx.rows(statement, city, id, revision)).map(({ seq, details_ct }) =>
      open(place(id, revision, seq), details_ct),
    )
  const sections = Object.fromEntries(
    (await tx.rows(store.sectionsOfRevision, city, id, revision)).map(({ section, document_ct }) => [
      section,
      open(places.section(id, revision, section), document_ct),
    ]),
  ) as ReturnType<typeof sectionsOf>
  const members = (await tx.rows(store.membersOf, city, id, revision)).map(({ seq, details_ct }) =>
    open<ParsedMember>(places.member(id, revision, seq), details_ct),
  )
  const housing: DeclaredRows = { ...sections.housing, rows: await rows(store.housingOf, places.housing) }
  const assets: DeclaredRows = { ...sections.assets, rows: await rows(store.assetsOf, places.asset) }
  const materials = await tx.rows(store.materialsOf, city, id, revision)
  return { application: { ...sections, members, housing, assets }, materials }
}
