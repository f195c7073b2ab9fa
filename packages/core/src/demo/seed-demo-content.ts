import { plainDate } from '@anju/domain/kit'
import { agenciesOf } from '../agencies/index.ts'
import { hasPiece, seedPiece } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { type Draw, demoFiles } from './content/files.ts'
import { demoPieces } from './content/pieces.ts'

const city = '370300'
const datedOn = plainDate('2026-11-24')

/**
 * The demonstration's own content, with drawn pictures. May run at every start: what is there, or was thrown away by its
 * editors, stays as it is. Runs as the owner, after the city's first content. Returns how many pieces were made.
 */
export async function seedDemoContent(base: Ctx, draw: Draw): Promise<number> {
  const ctx = { ...base, city }
  const agencies = await ctx.db.tx((tx) => agenciesOf(tx, city))
  const agencyId = agencies.find((one) => one.parent_id === null)?.id
  if (!agencyId) return 0
  const files = demoFiles(ctx, agencyId, draw)
  let made = 0
  for (const { kind, slug, write } of demoPieces) {
    if (await ctx.db.tx((tx) => hasPiece(tx, ctx, { kind, slug }))) continue
    const writing = await write(files)
    await ctx.db.tx((tx) => seedPiece(tx, ctx, { agencyId, piece: { slug, datedOn, writing } }))
    made += 1
  }
  return made
}
