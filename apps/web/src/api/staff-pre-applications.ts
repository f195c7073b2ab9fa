import * as staff from '@anju/contract/staff'
import {
  claimPreApplication,
  listPreApplications,
  openPreApplication,
  readJournal,
  refuseAcceptance,
  registerAcceptance,
  releasePreApplication,
  requestSupplement,
} from '@anju/core/cases'
import type { Ctx } from '@anju/core'
import type { Outcome } from '@anju/domain/kit'
import type { Hono, MiddlewareHandler } from 'hono'
import { type ApiEnv, mountEndpoint } from '../http/api.ts'

type Guard = MiddlewareHandler<ApiEnv>

/** The queue of 受理登记 and everything that is done with one pre-application. */
export function mountPreApplications(app: Hono<ApiEnv>, guard: Guard): void {
  mountEndpoint(app, staff.listPreApplications, guard, ({ ctx, query }) => listPreApplications(ctx, query))
  mountEndpoint(app, staff.showPreApplication, guard, ({ ctx, params }) => openPreApplication(ctx, params))
  mountEndpoint(app, staff.showPreApplicationJournal, guard, ({ ctx, params }) =>
    readJournal(ctx, { kind: 'pre-application', id: params.id }),
  )
  mountEndpoint(app, staff.claimPreApplication, guard, ({ ctx, params }) =>
    shown(ctx, params.id, claimPreApplication(ctx, params)),
  )
  mountEndpoint(app, staff.releasePreApplication, guard, ({ ctx, params, body }) =>
    shown(ctx, params.id, releasePreApplication(ctx, { ...params, ...body })),
  )
  mountDecisions(app, guard)
}

function mountDecisions(app: Hono<ApiEnv>, guard: Guard): void {
  mountEndpoint(app, staff.registerAcceptance, guard, ({ ctx, params, body, idempotencyKey: key }) =>
    shown(ctx, params.id, registerAcceptance(ctx, { ...params, ...body, key })),
  )
  mountEndpoint(app, staff.requestSupplement, guard, ({ ctx, params, body, idempotencyKey: key }) =>
    shown(ctx, params.id, requestSupplement(ctx, { ...params, ...body, key })),
  )
  mountEndpoint(app, staff.refuseAcceptance, guard, ({ ctx, params, body, idempotencyKey: key }) =>
    shown(ctx, params.id, refuseAcceptance(ctx, { ...params, ...body, key })),
  )
}

/** What was acted on, as it is afterwards. */
async function shown(ctx: Ctx, id: string, act: Promise<Outcome<unknown>>): Promise<Outcome<staff.PreApplication>> {
  const done = await act
  return done.ok ? openPreApplication(ctx, { id }) : done
}
