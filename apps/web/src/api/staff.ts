import { staffOpenapi } from '@anju/contract/staff'
import type { Hono, MiddlewareHandler } from 'hono'
import type { ApiEnv } from '../http/api.ts'
import type { StaffDoor } from '../staff/door.ts'
import { mountCases } from './staff-cases.ts'
import { mountContent } from './staff-content.ts'
import { mountContentFiles } from './staff-content-files.ts'
import { mountFiles } from './staff-files.ts'
import { mountMe } from './staff-me.ts'
import { mountPreApplications } from './staff-pre-applications.ts'
import { mountSession } from './staff-session.ts'
import { mountVerifications } from './staff-verifications.ts'

/** Every staff endpoint of the contract. A test compares what is mounted with the list and with OpenAPI. */
export function mountStaffApi(app: Hono<ApiEnv>, door: StaffDoor, guard: MiddlewareHandler<ApiEnv>): void {
  mountSession(app, door, guard)
  mountMe(app, guard)
  mountVerifications(app, guard)
  mountPreApplications(app, guard)
  mountCases(app, guard)
  mountFiles(app, guard)
  mountContent(app, guard)
  mountContentFiles(app, guard)
  const document = staffOpenapi(door.version)
  app.get('/openapi.json', (c) => c.json(document))
}
