import type { DemoStaff } from '@anju/core/demo'
import { findSession } from '@anju/core/accounts'
import { requestGate } from '@anju/core/limits'
import type { Hono } from 'hono'
import type { Assembly } from './assembly.ts'
import { citizenApp } from './citizen/app.ts'
import { mountDemo } from './demo.ts'
import type { ApiEnv } from './http/api.ts'
import type { Assets } from './http/assets.ts'
import type { Readiness } from './http/health.ts'
import type { NetworkOf } from './http/network.ts'
import type { SiteEnv } from './http/visit.ts'
import { staffApp } from './staff/app.ts'

export type Shared = {
  assembly: Assembly
  readiness: Readiness
  assets: Assets
  networkOf: NetworkOf
  demoStaff: readonly DemoStaff[]
}

/** 公众端, under the role that sees the citizen's own rows only. */
export async function citizenSurface({
  assembly,
  readiness,
  assets,
  networkOf,
  demoStaff,
}: Shared): Promise<Hono<SiteEnv>> {
  const baseCtx = await assembly.surface('app_citizen')
  return citizenApp({
    origin: assembly.settings.originCitizen,
    baseCtx,
    bankCtx: baseCtx.ports.bank && (await assembly.surface('app_worker')),
    findSession: (token) => findSession(baseCtx, token),
    asset: assets.href,
    networkOf,
    mayAsk: requestGate(),
    readiness,
    log: assembly.log,
    mountFirst: (app) => {
      assets.mount(app)
      mountDemo(app, assembly, demoStaff, assets)
    },
  })
}

/** 管理系统, under the role that sees one city at a time. */
export async function staffSurface({ assembly, readiness, assets, networkOf }: Shared): Promise<Hono<ApiEnv>> {
  return staffApp({
    origin: assembly.settings.originStaff,
    baseCtx: await assembly.surface('app_staff'),
    assets,
    networkOf,
    mayAsk: requestGate(),
    readiness,
    log: assembly.log,
    version: '0.1.0',
    passwordDays: assembly.settings.staffPasswordDays,
    mountFirst: assets.mount,
  })
}
