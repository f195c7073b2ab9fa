import { verificationLife } from '@anju/domain/identity'
import { next } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import { lockOf } from '../current.ts'
import { dropQuestion, settle } from './apply-answer.ts'
import * as store from './store.ts'

/**
 * Job `bank-verification.settle`: a question whose time is over is not waited for any more, and the citizen is told; one
 * that the bank wants more time for is looked at again later. What only repeats needed is forgotten. A late answer is
 * still taken. Done twice it does nothing more.
 */
export async function settleBankVerification(ctx: Ctx, place: { city: string; id: string }): Promise<void> {
  const { city, id } = place
  await ctx.db.tx(async (tx) => {
    const found = await tx.row(store.findQuestion, city, id)
    if (!found) return
    const verification = await lockOf(tx, found.account_id)
    const row = await tx.row(store.lockQuestion, city, id)
    if (!row) return
    const isOpen = row.state === 'asked' || row.state === 'pending'
    const secondsLeft = Math.ceil((row.expires_at.getTime() - tx.now.getTime()) / 1000)
    if (isOpen && secondsLeft > 0) {
      await ctx.jobs.add(
        tx,
        'bank-verification.settle',
        { city, bankVerificationId: id },
        { afterSeconds: secondsLeft },
      )
    } else if (isOpen) {
      const isNeeded = next(verificationLife, verification.state, 'match', 'bank').ok
      await (isNeeded ? settle(tx, ctx, row, verification, 'expire') : dropQuestion(tx, ctx, row))
    }
    await tx.run(store.forgetMac, city, id)
  })
}
