import { createHash } from 'node:crypto'
import type { Tx } from '@anju/db'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { actingOfficer } from '../../officers/index.ts'
import { mayOnContent } from '../desk/charge.ts'
import * as store from './store.ts'

/** The attachment itself is `file`, a picture's form `960.webp`. */
export type ReadFile = { id: string; part: string }
export type FileContent = { bytes: Buffer; mediaType: string; name: string; tag: string }
type Read = Promise<Outcome<FileContent, 'not-found' | 'content-file.away' | 'content-file.damaged'>>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const partPattern = /^(file|[1-9]\d{0,3}\.(webp|jpg))$/

/**
 * One object of a file that a published piece names, for everybody: on the citizen's surface row-level security leaves
 * no other. Refusals: `not-found`, `content-file.away`, `content-file.damaged`.
 */
export const readPublishedFile = (ctx: Ctx, input: ReadFile): Read => read(ctx, input, async () => true)

/** The same at the desk, whether it is published or not: for officers who may see the pieces of its office. */
export const readFileAtDesk = (ctx: Ctx, input: ReadFile): Read =>
  read(ctx, input, async (tx, file) => {
    const officer = await actingOfficer(tx, ctx)
    return officer !== undefined && mayOnContent(officer, 'view', file.agency_id, tx) === 'allow'
  })

async function read(ctx: Ctx, { id, part }: ReadFile, may: (tx: Tx, file: store.FileObject) => Promise<boolean>): Read {
  if (!uuid.test(id) || !partPattern.test(part)) return refuse('not-found')
  const file = await ctx.db.tx(async (tx) => {
    const found = await tx.row(store.findObject, ctx.city, id, part)
    return found && (await may(tx, found)) ? found : undefined
  })
  if (!file) return refuse('not-found')
  const bytes = await fetchObject(ctx, file.object_key)
  if (bytes === 'away') return refuse('content-file.away')
  if (!bytes || !createHash('sha256').update(bytes).digest().equals(file.sha256)) return tellDamage(ctx, file)
  return ok({ bytes, mediaType: mediaTypeOf(file), name: file.name, tag: file.sha256.toString('hex').slice(0, 32) })
}

async function fetchObject({ ports }: Ctx, key: string): Promise<Buffer | undefined | 'away'> {
  try {
    return await ports.files.get(key)
  } catch {
    return 'away'
  }
}

const mediaTypeOf = ({ part, media_type }: store.FileObject): string =>
  part === 'file' ? media_type : part.endsWith('.jpg') ? 'image/jpeg' : 'image/webp'

/** What came back is not what was put there: never served, and on record. */
async function tellDamage(ctx: Ctx, { id, part }: store.FileObject): Promise<Outcome<never, 'content-file.damaged'>> {
  const object = { kind: 'content-file', id }
  await ctx.db.tx((tx) => record(tx, ctx, { action: 'content.find-damaged-file', object, detail: { part } }))
  return refuse('content-file.damaged')
}
