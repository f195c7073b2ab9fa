import { sweepAccounts } from '../accounts/index.ts'
import { eraseEndedMaterials, expireApplications } from '../applications/index.ts'
import type { Ctx } from '../context.ts'
import { reconcileFiles } from '../files/index.ts'
import { sweepKeys } from '../idempotency/index.ts'
import { eraseUnfinished, settleBankVerification } from '../identity/index.ts'
import type { JobHandlers } from '../jobs.ts'
import { sweepLimits } from '../limits/index.ts'
import { sendShortMessage, sweepShortMessages } from '../messages/index.ts'
import { sweepOfficers } from '../officers/index.ts'

/** Which use case answers which job. Every one may run twice. */
export const jobHandlers = (ctx: Ctx): JobHandlers => ({
  'short-message.send': ({ shortMessageId }) => sendShortMessage(ctx, shortMessageId),
  'bank-verification.settle': ({ city, bankVerificationId }) =>
    settleBankVerification(ctx, { city, id: bankVerificationId }),
  'files.reconcile': async () => void (await reconcileFiles(ctx)),
  'applications.expire': async () => void (await expireApplications(ctx)),
  'retention.erase': async () => {
    await eraseUnfinished(ctx)
    await eraseEndedMaterials(ctx)
  },
  'limits.sweep': async () => {
    await sweepLimits(ctx)
    await sweepKeys(ctx)
    await sweepAccounts(ctx)
    await sweepOfficers(ctx)
    await sweepShortMessages(ctx)
  },
})
