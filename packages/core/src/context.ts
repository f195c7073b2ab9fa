import type { Database, Tx } from '@anju/db'
import type { CityBook } from './city-book.ts'
import type { JobName, JobPayload } from './jobs.ts'
import type { Ports } from './ports.ts'

/** Who acts. Decided by the door from a session; a use case never reads a cookie. */
export type Actor =
  | { kind: 'visitor' }
  | { kind: 'citizen'; accountId: string; sessionId: string }
  | { kind: 'officer'; officerId: string; sessionId: string; name: string; city: string }
  | { kind: 'system' }

/** A job is added in the transaction that causes it, so none is lost and none is a phantom. */
export interface Jobs {
  add<N extends JobName>(tx: Tx, name: N, payload: JobPayload<N>, options?: { afterSeconds?: number }): Promise<void>
}

/** All that a use case may reach. Nothing of HTTP is in it; a test builds one by hand. */
export type Ctx = {
  actor: Actor
  /** Six-digit division code of the city whose site is visited; '' where there is none. */
  city: string
  requestId: string
  /** The client's address block (IPv4 /24, IPv6 /56); only limits use it, and only hashed. */
  network: string
  db: Database
  jobs: Jobs
  ports: Ports
  cities: CityBook
}
