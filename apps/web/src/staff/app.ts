import { type Context, Hono } from 'hono'
import { mountStaffApi } from '../api/staff.ts'
import type { ApiEnv } from '../http/api.ts'
import { accessLog } from '../http/access-log.ts'
import { mountHealth } from '../http/health.ts'
import { answerRest, methodsOf } from '../http/methods.ts'
import { ownOrigin } from '../http/origin.ts'
import { sendProblem } from '../http/problem.ts'
import { arrive, staffOnly } from './arrive.ts'
import { consolePage } from './console-page.ts'
import type { StaffDoor } from './door.ts'
import { staffFailure } from './failure.ts'
import { sealedPolicy, staffHeaders } from './headers.ts'

/** The staff site: the console's page and the REST interface behind it. Its sessions know nothing of citizens'. */
export function staffApp(door: StaffDoor): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>()
  app.onError(staffFailure(door.log))
  app.use(accessLog<ApiEnv>(door.log, (c) => c.var.ctx?.actor.kind))
  mountHealth(app, door.readiness)
  app.use(staffHeaders)
  door.mountFirst?.(app)
  app.route('/api/v1', staffApi(door))
  app.all('/api/*', (c) => answerRest(c, methodsOf(app, isPlace), problems))
  // Addresses of the console have no dot; what has one is a file that is not there.
  app.get('*', async (c) => (c.req.path.includes('.') ? c.text('not found', 404) : consolePage(c, door)))
  app.notFound((c) => answerRest(c, methodsOf(app), problems))
  return app
}

const isPlace = (pattern: string): boolean => pattern !== '/*'

const problems = {
  notAllowed: (c: Context<ApiEnv>) => sendProblem(c, { code: 'method.not-allowed' }, c.var.requestId),
  notFound: (c: Context<ApiEnv>) => sendProblem(c, { code: 'not-found' }, c.var.requestId),
}

function staffApi(door: StaffDoor): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>()
  api.onError(staffFailure(door.log))
  api.use(async (c, next) => {
    await next()
    c.header('Content-Security-Policy', sealedPolicy)
  })
  api.use(
    ownOrigin<ApiEnv>(
      () => door.origin,
      async (c) => sendProblem(c, { code: 'origin.foreign' }, c.var.requestId),
    ),
  )
  api.use(arrive(door))
  mountStaffApi(api, door, staffOnly(door))
  return api
}
