import * as staff from '@anju/contract/staff'
import { permitMaterialPhoto } from '@anju/core/cases'
import { readPhoto } from '@anju/core/files'
import { mayReadVerificationPhoto } from '@anju/core/identity'
import { ok } from '@anju/domain/kit'
import type { Hono, MiddlewareHandler } from 'hono'
import { type ApiEnv, mountEndpoint } from '../http/api.ts'
import { disposition } from '../http/disposition.ts'

/** Photos, for whoever holds the item they belong to. They leave sealed off: nothing may run in or around them. */
export function mountFiles(app: Hono<ApiEnv>, guard: MiddlewareHandler<ApiEnv>): void {
  mountEndpoint(app, staff.showFile, guard, async ({ ctx, params, query, c }) => {
    const read = await readPhoto(ctx, { fileId: params.id, part: query.size }, (tx, file) =>
      file.purpose === 'real-name' ? mayReadVerificationPhoto(tx, ctx, file) : permitMaterialPhoto(tx, ctx, file.id),
    )
    if (!read.ok) return read
    const { jpeg, name } = read.value
    c.header('Content-Type', 'image/jpeg')
    c.header('Content-Length', String(jpeg.length))
    c.header('Content-Disposition', disposition('inline', 'photo.jpg', name))
    c.header('Cache-Control', 'no-store')
    return ok(c.body(new Uint8Array(jpeg)))
  })
}
