import { staffOpenapi } from '@anju/contract/staff'
import type { Hono, MiddlewareHandler } from 'hono'
import type { ApiEnv } from '../http/api.ts'
import type { StaffDoor } from '../staff/door.ts'
import { mountSession } from './staff-session.ts'

/** Every staff endpoint of the contract. A test compares what is mounted with the list and with OpenAPI. */
export function mountStaffApi(app: Hono<ApiEnv>, door: StaffDoor, guard: MiddlewareHandler<ApiEnv>): void {
  mountSession(app, door, guard)
  const document = staffOpenapi(door.version)
  app.get('/openapi.json', (c) => c.json(document))
}
