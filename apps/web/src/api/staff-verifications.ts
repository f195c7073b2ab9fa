import * as staff from '@anju/contract/staff'
import type { Ctx } from '@anju/core'
import { readJournal } from '@anju/core/cases'
import {
  approveVerification,
  claimVerification,
  listVerifications,
  openVerification,
  releaseVerification,
  returnVerification,
} from '@anju/core/identity'
import { type Outcome, ok, plainDate } from '@anju/domain/kit'
import type { Hono, MiddlewareHandler } from 'hono'
import { type ApiEnv, mountEndpoint } from '../http/api.ts'
import { tellVerification, tellVerificationRow } from './tell-verification.ts'

type Guard = MiddlewareHandler<ApiEnv>

/** The queue of 实名审核 and everything that is done with one verification. */
export function mountVerifications(app: Hono<ApiEnv>, guard: Guard): void {
  mountEndpoint(app, staff.listVerifications, guard, async ({ ctx, query }) => {
    const { submittedFrom, submittedTo, ...rest } = query
    const listed = await listVerifications(ctx, {
      ...rest,
      ...(submittedFrom ? { submittedFrom: plainDate(submittedFrom) } : {}),
      ...(submittedTo ? { submittedTo: plainDate(submittedTo) } : {}),
    })
    if (!listed.ok) return listed
    const { items, nextCursor, total, views } = listed.value
    return ok({ rows: items.map(tellVerificationRow), nextCursor, total, views })
  })
  mountEndpoint(app, staff.showVerification, guard, ({ ctx, params }) => show(ctx, params.id))
  mountEndpoint(app, staff.showVerificationJournal, guard, ({ ctx, params }) =>
    readJournal(ctx, { kind: 'verification', id: params.id }),
  )
  mountEndpoint(app, staff.claimVerification, guard, ({ ctx, params }) =>
    shown(ctx, params.id, claimVerification(ctx, params)),
  )
  mountEndpoint(app, staff.releaseVerification, guard, ({ ctx, params, body }) =>
    shown(ctx, params.id, releaseVerification(ctx, { ...params, ...body })),
  )
  mountDecisions(app, guard)
}

function mountDecisions(app: Hono<ApiEnv>, guard: Guard): void {
  mountEndpoint(app, staff.approveVerification, guard, ({ ctx, params, body }) =>
    decided(ctx, { ...params, ...body, result: 'verified' }, approveVerification(ctx, { ...params, ...body })),
  )
  mountEndpoint(app, staff.returnVerification, guard, ({ ctx, params, body }) =>
    decided(ctx, { ...params, ...body, result: 'returned' }, returnVerification(ctx, { ...params, ...body })),
  )
}

async function show(ctx: Ctx, id: string): Promise<Outcome<staff.Verification>> {
  const opened = await openVerification(ctx, { id })
  return opened.ok ? ok(tellVerification(opened.value)) : opened
}

/** What was acted on, as it is afterwards. */
async function shown(ctx: Ctx, id: string, act: Promise<Outcome<unknown>>): Promise<Outcome<staff.Verification>> {
  const done = await act
  return done.ok ? show(ctx, id) : done
}

type Decision = { id: string; version: number; result: string }

/**
 * The same officer's same decision on the same version, come again because its answer was lost: the answer is given
 * again. A decision raises the version by one, so nothing else can have happened in between.
 */
async function decided(
  ctx: Ctx,
  { id, version, result }: Decision,
  act: Promise<Outcome<unknown>>,
): Promise<Outcome<staff.Verification>> {
  const done = await act
  if (done.ok) return show(ctx, id)
  if (done.refusal.code !== 'state.conflict' || ctx.actor.kind !== 'officer') return done
  const now = await show(ctx, id)
  if (!now.ok) return done
  const { decision } = now.value
  const isMine = decision?.officerName === ctx.actor.name && decision.result.code === result
  return isMine && now.value.version === version + 1 ? now : done
}
