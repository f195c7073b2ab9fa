/** Every kind of job with its payload: ids only, never personal data. */
export type JobPayloads = {
  /** Hand one queued short message to the gateway. */
  'short-message.send': { shortMessageId: string }
  /** Stop waiting for a bank that has not answered in time. */
  'bank-verification.settle': { city: string; bankVerificationId: string }
  /** Remove stored files that no row points to, and rows whose object never arrived. */
  'files.reconcile': Record<string, never>
  /** Expire supplements and drafts whose time is over. */
  'applications.expire': Record<string, never>
  /** Erase photos that were kept as long as their purpose needs. */
  'retention.erase': Record<string, never>
  /** Delete counters, codes and sessions that no rule reads any more. */
  'limits.sweep': Record<string, never>
}

export type JobName = keyof JobPayloads
export type JobPayload<N extends JobName> = JobPayloads[N]

/** What the worker does with each kind of job; throwing sends the job back to try again. */
export type JobHandlers = { [N in JobName]: (payload: JobPayload<N>) => Promise<void> }
