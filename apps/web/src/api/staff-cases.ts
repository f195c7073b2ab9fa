import * as staff from '@anju/contract/staff'
import { listCases, openCase, revealValue, searchItems } from '@anju/core/cases'
import { ok } from '@anju/domain/kit'
import type { Hono, MiddlewareHandler } from 'hono'
import { type ApiEnv, mountEndpoint } from '../http/api.ts'

/** Accepted cases, showing a masked value, and looking for an item. */
export function mountCases(app: Hono<ApiEnv>, guard: MiddlewareHandler<ApiEnv>): void {
  mountEndpoint(app, staff.listCases, guard, ({ ctx, query }) => listCases(ctx, query))
  mountEndpoint(app, staff.showCase, guard, ({ ctx, params }) => openCase(ctx, params))
  mountEndpoint(app, staff.search, guard, ({ ctx, body }) => searchItems(ctx, body))
  mountEndpoint(app, staff.reveal, guard, async ({ ctx, body }) => {
    const revealed = await revealValue(ctx, body)
    if (!revealed.ok) return revealed
    const { value, watermark, visibleUntil } = revealed.value
    return ok({ value, watermark, visibleUntil: visibleUntil.toISOString() })
  })
}
