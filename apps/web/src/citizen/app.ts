import { randomUUID } from 'node:crypto'
import type { Ctx } from '@anju/core'
import type { MayAsk } from '@anju/core/limits'
import type { AssetResolver } from '@anju/ui/page'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import type { Logger } from 'pino'
import { bankAnswers } from '../api/bank-answers.ts'
import { accessLog } from '../http/access-log.ts'
import { clearSessionCookie, isElder, sessionCookie } from '../http/cookies.ts'
import { failurePage, methodPage, notFoundPage } from '../http/failure.ts'
import { citizenHeaders } from '../http/headers.ts'
import { mountHealth, type Readiness } from '../http/health.ts'
import { answerRest, methodsOf } from '../http/methods.ts'
import type { NetworkOf } from '../http/network.ts'
import { ownOrigin } from '../http/origin.ts'
import { refusalPage, tooMany } from '../http/reply.ts'
import { type SiteContext, type SiteEnv, signedInAs } from '../http/visit.ts'
import { keepForm } from './accounts/ended-session.ts'
import { accountsRoutes } from './accounts/routes.ts'
import { applicationsRoutes } from './applications/routes.ts'
import { citiesRoutes } from './cities/routes.ts'
import { contentRoutes } from './content/routes.ts'
import { filesRoutes } from './files/routes.ts'
import { bankRoutes, identityRoutes } from './identity/routes.ts'
import { progressRoutes } from './progress/routes.ts'

type BaseCtx = Omit<Ctx, 'actor' | 'city' | 'requestId' | 'network'>

export type CitizenDoor = {
  origin: string
  /** A context without an actor and a city; the door fills in who and where. */
  baseCtx: BaseCtx
  /** The same under the installation's own role, for what the bank answers; undefined where there is no bank. */
  bankCtx?: BaseCtx | undefined
  findSession: (token: string) => Promise<{ accountId: string; sessionId: string } | undefined>
  asset: AssetResolver
  networkOf: NetworkOf
  /** Whether this network may ask once more. */
  mayAsk: MayAsk
  readiness: Readiness
  log: Logger
  /** Served files and, in demonstration, the demonstration's own pages. */
  mountFirst?: (app: Hono<SiteEnv>) => void
}

/** The citizen site: every page, form and file of the 公众端. */
export function citizenApp(door: CitizenDoor): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>()
  const methodsAt = methodsOf(app)
  app.use(accessLog<SiteEnv>(door.log, (c) => c.var.visit?.ctx.actor.kind))
  mountHealth(app, door.readiness)
  door.mountFirst?.(app)
  app.use(citizenHeaders)
  const { bankCtx, log } = door
  // Before whatever knows of sessions and origins: a bank has neither.
  if (bankCtx) app.route('/api/v1', bankAnswers({ office: (c) => officeOf(c, door, bankCtx), log }))
  app.use(async (c, next) => {
    arrive(c, door)
    const asked = await door.mayAsk(c.var.visit.ctx)
    await signedIn(c, door)
    return asked.allowed ? next() : tooMany(c, asked.retryAfterSeconds)
  })
  app.use(
    ownOrigin<SiteEnv>(
      () => door.origin,
      (c) => refusalPage(c, { code: 'origin.foreign' }),
    ),
  )
  app.route('/', citiesRoutes())
  app.use('/:city{[0-9]{6}}/*', cityOnly)
  app.use('/:city{[0-9]{6}}', cityOnly)
  app.use(
    '/:city{[0-9]{6}}/*',
    keepForm((path) => methodsAt(path).includes('POST')),
  )
  for (const routes of [
    contentRoutes,
    accountsRoutes,
    identityRoutes,
    filesRoutes,
    applicationsRoutes,
    progressRoutes,
  ]) {
    app.route('/:city{[0-9]{6}}', routes())
  }
  if (bankCtx)
    app.route(
      '/:city{[0-9]{6}}',
      bankRoutes((ctx) => ({ ...ctx, ...bankCtx, actor: { kind: 'system' } })),
    )
  app.notFound((c) => answerRest(c, methodsAt, { notAllowed: methodPage, notFound: notFoundPage }))
  app.onError(failurePage(log))
  return app
}

function officeOf(c: Context, door: CitizenDoor, bankCtx: BaseCtx): Ctx {
  const network = door.networkOf(peerOf(c), c.req.header('x-forwarded-for'))
  return { ...bankCtx, actor: { kind: 'system' }, city: '', requestId: randomUUID(), network }
}

/** Who comes, from where, to which city. */
function arrive(c: SiteContext, door: CitizenDoor): void {
  const url = new URL(c.req.url)
  const code = /^\/(\d{6})(?=\/|$)/.exec(url.pathname)?.[1]
  const site = code ? door.baseCtx.cities.site(code) : undefined
  c.set('visit', {
    ctx: {
      ...door.baseCtx,
      actor: { kind: 'visitor' },
      city: site?.code ?? '',
      requestId: c.var.requestId,
      network: door.networkOf(peerOf(c), c.req.header('x-forwarded-for')),
    },
    site,
    profile: site ? door.baseCtx.cities.profileOf(site.code) : undefined,
    elder: isElder(c),
    base: site ? `/${site.code}` : '',
    // `//x` would lead to another host where a page links to itself.
    path: url.pathname.replace(/^\/{2,}/, '/') + url.search,
    origin: door.origin,
    host: new URL(door.origin).hostname,
    asset: door.asset,
  })
}

async function signedIn(c: SiteContext, door: CitizenDoor): Promise<void> {
  const token = sessionCookie(c)
  if (!token) return
  const session = await door.findSession(token)
  if (!session) return clearSessionCookie(c)
  signedInAs(c.var.visit, session)
}

/** Unknown codes are not found; old and provincial ones lead to the city they belong to now. */
async function cityOnly(c: SiteContext, next: () => Promise<void>): Promise<Response | void> {
  const { visit } = c.var
  if (visit.site) return next()
  const code = c.req.param('city') ?? ''
  const target = visit.ctx.cities.redirectOf(code)
  if (target && c.req.method === 'GET') return c.redirect(visit.path.replace(code, target), 301)
  return notFoundPage(c)
}

function peerOf(c: Context): string {
  return (c as SiteContext).env?.incoming ? (getConnInfo(c).remote.address ?? '') : ''
}
