import * as staff from '@anju/contract/staff'
import type { Ctx } from '@anju/core'
import {
  discardContent,
  draftContent,
  listContent,
  openContent,
  publishContent,
  recallContent,
  returnContent,
  reviseContent,
  saveContent,
  submitContent,
  withdrawContent,
} from '@anju/core/content'
import type { Outcome, PlainDate } from '@anju/domain/kit'
import type { Hono, MiddlewareHandler } from 'hono'
import { type ApiEnv, mountEndpoint } from '../http/api.ts'

type Guard = MiddlewareHandler<ApiEnv>

/** Writing, reviewing and publishing what stands in the sections of the city's site. */
export function mountContent(app: Hono<ApiEnv>, guard: Guard): void {
  mountEndpoint(app, staff.listContent, guard, ({ ctx, query }) => listContent(ctx, query))
  mountEndpoint(app, staff.showContent, guard, ({ ctx, params, query }) =>
    openContent(ctx, { ...params, revision: query.revision }),
  )
  mountEndpoint(app, staff.draftContent, guard, ({ ctx, body, idempotencyKey: key }) =>
    shown(ctx, draftContent(ctx, { ...body, datedOn: body.datedOn as PlainDate | null, key })),
  )
  mountEndpoint(app, staff.reviseContent, guard, ({ ctx, params }) => shown(ctx, reviseContent(ctx, params)))
  mountEndpoint(app, staff.saveContent, guard, ({ ctx, params, body }) =>
    shown(ctx, saveContent(ctx, { ...params, ...body, datedOn: body.datedOn as PlainDate | null })),
  )
  mountSteps(app, guard)
}

function mountSteps(app: Hono<ApiEnv>, guard: Guard): void {
  for (const [endpoint, act] of [
    [staff.submitContent, submitContent],
    [staff.recallContent, recallContent],
    [staff.discardContent, discardContent],
  ] as const) {
    mountEndpoint(app, endpoint, guard, ({ ctx, params, body, idempotencyKey: key }) =>
      shown(ctx, act(ctx, { ...params, ...body, key })),
    )
  }
  mountEndpoint(app, staff.returnContent, guard, ({ ctx, params, body, idempotencyKey: key }) =>
    shown(ctx, returnContent(ctx, { ...params, ...body, key })),
  )
  mountEndpoint(app, staff.publishContent, guard, ({ ctx, params, body, idempotencyKey: key }) =>
    shown(
      ctx,
      publishContent(ctx, {
        ...params,
        version: body.version,
        from: timeOf(body.from),
        until: timeOf(body.until),
        key,
      }),
    ),
  )
  mountEndpoint(app, staff.withdrawContent, guard, ({ ctx, params, body, idempotencyKey: key }) =>
    shown(ctx, withdrawContent(ctx, { ...params, ...body, key })),
  )
}

const timeOf = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** What was acted on, as it is afterwards. */
async function shown(ctx: Ctx, act: Promise<Outcome<{ id: string }>>): Promise<Outcome<staff.ContentRevision>> {
  const done = await act
  return done.ok ? openContent(ctx, done.value) : done
}
