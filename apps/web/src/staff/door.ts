import type { Ctx } from '@anju/core'
import type { MayAsk } from '@anju/core/limits'
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import type { ApiEnv } from '../http/api.ts'
import type { Assets } from '../http/assets.ts'
import type { Readiness } from '../http/health.ts'
import type { NetworkOf } from '../http/network.ts'

/** What the staff site is given by the wiring. */
export type StaffDoor = {
  origin: string
  /** A context without an actor and a city; the door fills in who and where. */
  baseCtx: Omit<Ctx, 'actor' | 'city' | 'requestId' | 'network'>
  assets: Pick<Assets, 'href'>
  networkOf: NetworkOf
  /** Whether this network may ask once more. */
  mayAsk: MayAsk
  readiness: Readiness
  log: Logger
  version: string
  /** Days after which an officer's password has to be changed; 0: never. */
  passwordDays: number
  /** Served files and, in demonstration, the demonstration's own pages. */
  mountFirst?: (app: Hono<ApiEnv>) => void
}
