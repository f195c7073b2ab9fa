import { type FileContent, readPublishedFile } from '@anju/core/content'
import type { Hono } from 'hono'
import { disposition, sealedFilePolicy } from '../../http/disposition.ts'
import { notFoundPage } from '../../http/failure.ts'
import { refusalPage } from '../../http/reply.ts'
import type { SiteContext, SiteEnv } from '../../http/visit.ts'

/** Attachments and pictures that a piece names which everybody reads now; of any other there is nothing. */
export function mountPublishedFiles(routes: Hono<SiteEnv>): void {
  routes.get('/files/:id', (c) => send(c, 'file', attachment))
  routes.get('/pictures/:id/:form{[0-9]+\\.(?:webp|jpg)}', (c) => send(c, c.req.param('form'), picture))
}

async function send(
  c: SiteContext,
  part: string,
  dress: (c: SiteContext, file: FileContent) => void,
): Promise<Response> {
  const read = await readPublishedFile(c.var.visit.ctx, { id: c.req.param('id') ?? '', part })
  if (!read.ok) return read.refusal.code === 'not-found' ? notFoundPage(c) : refusalPage(c, read.refusal)
  const tag = `"${read.value.tag}"`
  c.header('ETag', tag)
  dress(c, read.value)
  if (c.req.header('if-none-match') === tag) return c.body(null, 304)
  c.header('Content-Type', read.value.mediaType)
  c.header('Content-Length', String(read.value.bytes.length))
  c.header('Content-Security-Policy', sealedFilePolicy)
  return c.body(new Uint8Array(read.value.bytes))
}

/** Asked for again after a few minutes: what was withdrawn has to be gone. */
function attachment(c: SiteContext, { name }: FileContent): void {
  const ending = name.split('.').at(-1) ?? 'txt'
  c.header('Content-Disposition', disposition('attachment', `file.${ending}`, name))
  c.header('Cache-Control', 'public, max-age=300')
}

/** A form of a picture never changes. What stands between keeps it for an hour, so that a withdrawn one is soon gone there. */
function picture(c: SiteContext): void {
  c.header('Cache-Control', 'public, max-age=31536000, s-maxage=3600, immutable')
}
