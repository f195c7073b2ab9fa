import type { JobHandlers, JobName, JobPayload, Jobs } from '@anju/core'
import { type ConstructorOptions, type Job, PgBoss } from 'pg-boss'
import { deadLetterQueue, queues, schedules } from './queues.ts'

const schema = 'pgboss'
const names = Object.keys(queues) as JobName[]
const passive: Partial<ConstructorOptions> = {
  migrate: false,
  createSchema: false,
  supervise: false,
  schedule: false,
  reindex: false,
  // Surfaces may not write the registry of instances, and nobody reads it.
  registerInstance: false,
}

/**
 * SQL that the owner runs after installing the schema: surfaces may add jobs and look up their queue for it, only the
 * worker may take them. `job_common` is the part of `job` that our queues lie in.
 */
export const jobGrants = `
  grant usage on schema ${schema} to app_citizen, app_staff, app_worker;
  grant execute on all functions in schema ${schema} to app_citizen, app_staff, app_worker;
  revoke all on all tables in schema ${schema} from app_citizen, app_staff;
  revoke all on all sequences in schema ${schema} from app_citizen, app_staff;
  grant select on ${schema}.version, ${schema}.queue to app_citizen, app_staff;
  grant select, insert on ${schema}.job, ${schema}.job_common to app_citizen, app_staff;
  grant select, insert, update, delete on all tables in schema ${schema} to app_worker;
  grant usage on all sequences in schema ${schema} to app_worker;`

/** Install or bring up to date the job tables and queues, as the owner, at migration time. */
export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema,
    max: 2,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  // What fails here is thrown as well.
  boss.on('error', () => {})
  await boss.start()
  await boss.createQueue(deadLetterQueue)
  for (const name of names) await boss.createQueue(name, queues[name])
  await boss.stop({ graceful: false })
}

/** The sending side: one row in the caller's own transaction. */
export async function openJobs(
  url: string,
  role: string,
  onError: (error: unknown) => void,
): Promise<Jobs & { close(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: url, options: `-c role=${role}`, schema, max: 1, ...passive })
  // A sender must not end the process when the database restarts: its next send says so itself.
  boss.on('error', onError)
  await boss.start()
  return {
    async add(tx, name, payload, options) {
      const later = options?.afterSeconds ? { startAfter: options.afterSeconds } : {}
      const id = await boss.send(name, payload, { ...later, db: tx.jobDatabase })
      if (!id) throw new Error(`job ${name} was not added`)
    },
    close: () => boss.stop({ graceful: false }),
  }
}

export type WorkerTrouble = {
  onFailed: (job: JobName, error: unknown) => void
  /** The queue itself could not be asked; it is asked again a second later. */
  onUnreachable: (error: unknown) => void
}

/** The working side: takes jobs until stopped; a handler that throws is tried again by the queue's policy. */
export async function startWorker(
  url: string,
  handlers: JobHandlers,
  { onFailed, onUnreachable }: WorkerTrouble,
): Promise<{ close(): Promise<void> }> {
  const boss = new PgBoss({
    connectionString: url,
    options: '-c role=app_worker',
    schema,
    max: 4,
    useListenNotify: true,
    ...passive,
    supervise: true,
    // A killed worker's job is free again within its heartbeat, not after a minute.
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    schedule: true,
  })
  boss.on('error', onUnreachable)
  await boss.start()
  for (const name of names) await listen(boss, name, handlers, onFailed)
  for (const [name, cron] of Object.entries(schedules)) await boss.schedule(name, cron, {}, { tz: 'Asia/Shanghai' })
  return { close: () => boss.stop({ graceful: true, timeout: 10_000 }) }
}

async function listen<N extends JobName>(
  boss: PgBoss,
  name: N,
  handlers: JobHandlers,
  onFailed: WorkerTrouble['onFailed'],
) {
  const handle = handlers[name]
  await boss.work(name, { pollingIntervalSeconds: 1 }, async (jobs: Job<JobPayload<N>>[]) => {
    for (const job of jobs) {
      try {
        await handle(job.data)
      } catch (error) {
        onFailed(name, error)
        throw error
      }
    }
  })
}
