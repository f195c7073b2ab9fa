import { type PhotoContent, type PhotoPart, readPhoto } from '@anju/core/files'
import { Hono } from 'hono'
import { disposition, sealedFilePolicy } from '../../http/disposition.ts'
import { notFoundPage } from '../../http/failure.ts'
import { refusalPage, signInNeeded } from '../../http/reply.ts'
import type { SiteContext, SiteEnv } from '../../http/visit.ts'

/** A citizen's own photos. Whose it is is asked each time; a foreign one and an unknown one look the same. */
export function filesRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/account/photos/:id', (c) => send(c, 'full'))
  routes.get('/account/photos/:id/thumbnail', (c) => send(c, 'thumbnail'))
  return routes
}

async function send(c: SiteContext, part: PhotoPart): Promise<Response> {
  const { ctx } = c.var.visit
  if (ctx.actor.kind !== 'citizen') return signInNeeded(c)
  const photo = await readPhoto(ctx, { fileId: c.req.param('id') ?? '', part })
  if (photo.ok) return photoResponse(c, photo.value)
  return photo.refusal.code === 'not-found' ? notFoundPage(c) : refusalPage(c, photo.refusal)
}

/** Nobody on the way keeps it. */
function photoResponse(c: SiteContext, { jpeg, name }: PhotoContent): Response {
  c.header('Content-Type', 'image/jpeg')
  c.header('Content-Disposition', disposition('inline', 'photo.jpg', name))
  c.header('Content-Security-Policy', sealedFilePolicy)
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
  return c.body(new Uint8Array(jpeg))
}
