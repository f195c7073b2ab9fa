import type { Ctx } from '@anju/core'
import { takeBankAnswer } from '@anju/core/identity'
import { type Context, Hono } from 'hono'
import type { Logger } from 'pino'
import type { ApiEnv } from '../http/api.ts'
import { sendProblem } from '../http/problem.ts'
import { readText } from '../http/read-text.ts'
import { staffFailure } from '../staff/failure.ts'

export type BankAnswersDoor = {
  /** The installation as an actor of its own, asked from this network. */
  office: (c: Context) => Ctx
  log: Logger
}

const mostBody = 4_096

/**
 * Where a bank calls when it needed more time: `POST /bank-verifications/{id}/result`, signed. No session and no form's
 * token stand here, the signature does.
 */
export function bankAnswers({ office, log }: BankAnswersDoor): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>()
  api.onError(staffFailure(log))
  api.post('/bank-verifications/:id/result', async (c) => {
    const ctx = office(c)
    c.set('requestId', ctx.requestId)
    c.header('X-Request-Id', ctx.requestId)
    const body = await readText(c.req.raw, mostBody)
    if (body === undefined) return sendProblem(c, { code: 'body.too-large' }, ctx.requestId)
    const timestamp = c.req.header('x-anju-timestamp') ?? ''
    const signature = c.req.header('x-anju-signature') ?? ''
    const taken = await takeBankAnswer(ctx, { id: c.req.param('id'), call: { timestamp, signature, body } })
    if (taken.ok) return c.json({}, 200, { 'Cache-Control': 'no-store' })
    if (taken.refusal.code === 'identity.bank-call-refused') log.warn({ requestId: ctx.requestId }, 'bank call refused')
    return sendProblem(c, taken.refusal, ctx.requestId)
  })
  return api
}
