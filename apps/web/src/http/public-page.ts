import { createHash } from 'node:crypto'
import { shanghaiDay } from '@anju/domain/kit'
import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import type { SiteContext, SiteEnv } from './visit.ts'

/** A page begins anew with each release: what it is made of is part of its tag. */
const release = Date.now().toString(36)

const kept = 'public, max-age=60, stale-while-revalidate=600'
const squeeze = compress()

/**
 * A page that is the same for everybody: known by what is published now, so that a reader who has it already gets no
 * second copy, and sent compressed. Pages with anything of a person on them are neither: their answers say `no-store`.
 */
export function publicPage(stampOf: (c: SiteContext) => Promise<string>): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    const tag = tagOf(c, await stampOf(c))
    if (isSame(c.req.header('if-none-match'), tag)) return unchanged(tag)
    await next()
    if (c.res.status !== 200 || !c.res.headers.get('cache-control')?.startsWith('public')) return
    c.res.headers.set('Cache-Control', kept)
    c.res.headers.set('ETag', tag)
    await squeeze(c, async () => {})
  }
}

function tagOf(c: SiteContext, stamp: string): string {
  const { visit } = c.var
  const made = [
    release,
    visit.asset('portal.css'),
    visit.asset('portal.js'),
    shanghaiDay(new Date()),
    stamp,
    visit.elder,
  ]
  return `W/"${createHash('sha256').update(made.join('|')).digest('base64url').slice(0, 22)}"`
}

const isSame = (asked: string | undefined, tag: string): boolean =>
  asked?.split(',').some((one) => one.trim() === tag || one.trim() === tag.slice(2)) ?? false

const unchanged = (tag: string): Response =>
  new Response(null, { status: 304, headers: { ETag: tag, 'Cache-Control': kept, Vary: 'Cookie' } })
