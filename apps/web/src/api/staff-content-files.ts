import * as staff from '@anju/contract/staff'
import type { Ctx } from '@anju/core'
import {
  type DeskFile,
  eraseContentFile,
  type FileContent,
  listContentFiles,
  readFileAtDesk,
  storeContentFile,
} from '@anju/core/content'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { type ApiEnv, mountEndpoint } from '../http/api.ts'
import { disposition } from '../http/disposition.ts'

type Guard = MiddlewareHandler<ApiEnv>

/** Pictures and attachments of content, before and after a piece names them. */
export function mountContentFiles(app: Hono<ApiEnv>, guard: Guard): void {
  mountEndpoint(app, staff.uploadContentFile, guard, async ({ ctx, query, file: upload }) => {
    const stored = await storeContentFile(ctx, { ...query, upload })
    if (!stored.ok) return stored
    const listed = await listContentFiles(ctx, [stored.value.id])
    const [file] = listed.ok ? listed.value : []
    return file ? ok(shown(file)) : refuse('not-found')
  })
  mountEndpoint(app, staff.listContentFiles, guard, async ({ ctx, query }) => {
    const listed = await listContentFiles(ctx, query.ids)
    return listed.ok ? ok({ files: listed.value.map(shown) }) : listed
  })
  mountEndpoint(app, staff.showContentFile, guard, ({ ctx, params, query, c }) => show(c, ctx, params.id, query.size))
  mountEndpoint(app, staff.eraseContentFile, guard, async ({ ctx, params }) => {
    const erased = await eraseContentFile(ctx, params)
    return erased.ok ? ok(undefined) : erased
  })
}

const shown = (file: DeskFile) => {
  const { id, kind, name, mediaType, bytes, width, height, unread, storedOn } = file
  const facts = { id, kind, name, mediaType, bytes, width, height, unread, storedOn }
  return { ...facts, createdAt: file.createdAt.toISOString(), createdBy: file.createdByName }
}

/** A picture in its smallest or largest width; an attachment to save. */
async function show(c: Context<ApiEnv>, ctx: Ctx, id: string, size: 'full' | 'small'): Promise<Outcome<Response>> {
  const listed = await listContentFiles(ctx, [id])
  const [file] = listed.ok ? listed.value : []
  if (!file) return refuse('not-found')
  const width = size === 'small' ? file.widths[0] : file.widths.at(-1)
  const part = file.kind === 'attachment' ? 'file' : `${width}.webp`
  const read = await readFileAtDesk(ctx, { id, part })
  return read.ok ? ok(send(c, read.value, file.kind === 'picture')) : read
}

function send(c: Context<ApiEnv>, { bytes, mediaType, name }: FileContent, isPicture: boolean): Response {
  c.header('Content-Type', mediaType)
  c.header('Content-Length', String(bytes.length))
  c.header(
    'Content-Disposition',
    disposition(isPicture ? 'inline' : 'attachment', isPicture ? 'picture' : 'file', name),
  )
  c.header('Cache-Control', 'private, no-cache')
  return c.body(new Uint8Array(bytes))
}
