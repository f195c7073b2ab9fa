import type { JobName } from '@anju/core'
import type { Queue } from 'pg-boss'

type QueuePolicy = Omit<Queue, 'name'>

const deadLetter = 'dead-letter'

/** Five tries with growing waits, then the dead letter; a dead worker's job is freed after its heartbeat. */
const message: QueuePolicy = {
  retryLimit: 5,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 600,
  expireInSeconds: 60,
  heartbeatSeconds: 15,
  deadLetter,
  notify: true,
}
const sweep: QueuePolicy = { retryLimit: 1, expireInSeconds: 300, heartbeatSeconds: 15 }

export const queues: Readonly<Record<JobName, QueuePolicy>> = {
  'short-message.send': message,
  'bank-verification.settle': message,
  'files.reconcile': sweep,
  'applications.expire': sweep,
  'retention.erase': sweep,
  'limits.sweep': sweep,
}

/** Cron expressions, Asia/Shanghai. */
export const schedules: Partial<Record<JobName, string>> = {
  'files.reconcile': '17 * * * *',
  'applications.expire': '5 0 * * *',
  'retention.erase': '10 3 * * *',
  'limits.sweep': '40 3 * * *',
}

export const deadLetterQueue = deadLetter
