import * as staff from '@anju/contract/staff'
import { countQueues } from '@anju/core/cases'
import { type DescribedOfficer, describeOfficer, idleMs, warnMs } from '@anju/core/officers'
import type { Ctx } from '@anju/core'
import { ok } from '@anju/domain/kit'
import { isOfficerRole, officerRoleLabels } from '@anju/domain/officers'
import type { Hono, MiddlewareHandler } from 'hono'
import { type ApiEnv, mountEndpoint } from '../http/api.ts'

/** Who is signed in, what is held where, and how much waits. */
export function mountMe(app: Hono<ApiEnv>, guard: MiddlewareHandler<ApiEnv>): void {
  mountEndpoint(app, staff.showMe, guard, async ({ ctx }) => {
    const officer = await describeOfficer(ctx)
    if (!officer.ok) return officer
    return ok({ ...describe(ctx, officer.value), queues: await countQueues(ctx) })
  })
}

function describe(ctx: Ctx, officer: DescribedOfficer): Omit<staff.Me, 'queues'> {
  const { id, login, name, phone, session } = officer
  const grants = officer.grants.flatMap(({ role, agencyId, agencyName }) =>
    isOfficerRole(role) ? [{ role, roleLabel: officerRoleLabels[role], agencyId, agencyName }] : [],
  )
  const [own] = officer.grants
  const site = ctx.cities.site(ctx.city)
  const province = ctx.cities.provinces().find((one) => one.code === site?.province)
  return {
    officer: { id, login, name, phone },
    city: { code: ctx.city, name: site?.name ?? '', provinceName: province?.name ?? '' },
    agency: own ? { id: own.agencyId, name: own.agencyName, level: own.agencyLevel } : null,
    grants,
    roles: [...new Set(grants.map((one) => one.role))],
    session: {
      locksAt: session.locksAt.toISOString(),
      idleSeconds: idleMs / 1000,
      warnSeconds: warnMs / 1000,
      expiresAt: session.expiresAt.toISOString(),
      freshUntil: session.freshUntil?.toISOString() ?? null,
    },
    now: officer.now.toISOString(),
    calendarKnownUntil: knownUntil(ctx.cities.calendar.years),
  }
}

const knownUntil = (years: readonly number[]): string | null =>
  years.length === 0 ? null : `${Math.max(...years)}-12-31`
