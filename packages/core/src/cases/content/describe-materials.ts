import type { PreApplication } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import { type CityRules, materialsFor } from '@anju/domain/cities'
import type { ParsedAnswers, ParsedApplication } from '@anju/domain/applications'
import * as store from '../store.ts'

type Shown = Pick<store.PreApplication, 'city' | 'id' | 'revision'>

/** 资料列表 with its photos; what came with the last supplement is marked. */
export async function describeMaterials(
  tx: Tx,
  row: Shown,
  rules: CityRules,
  { information, members }: ParsedApplication,
): Promise<PreApplication['materials']> {
  const photos = Map.groupBy(await tx.rows(store.materialsOf, row.city, row.id, row.revision), (one) => one.material)
  const household = { application: asTyped(information), members: members.map((member) => asTyped(member.answers)) }
  return materialsFor(rules.form.materials, household).map((needed) => {
    const own = photos.get(needed.code) ?? []
    return {
      kind: needed.code,
      label: needed.label,
      required: needed.isRequired,
      changed: row.revision > 1 && own.some((photo) => photo.first_revision === row.revision),
      note: needed.papers.length > 0 ? needed.papers.join('、') : null,
      photos: own.map((photo) => ({ fileId: photo.file_id, ...upright(photo) })),
    }
  })
}

/** The conditions of a material look at codes only, which are text before and after reading. */
const asTyped = (answers: ParsedAnswers): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, typeof answer === 'number' ? String(answer) : answer]),
  )

function upright({ rotation, width, height }: { rotation: number; width: number; height: number }) {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width }
}
