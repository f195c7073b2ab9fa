import { createHmac } from 'node:crypto'
import { judgeSignature, signatureOf } from '@anju/adapters/bank'
import type { TestDatabase } from '@anju/testkit'
import type { TestOffice } from '@anju/testkit/context'
import type { Ctx } from '../../context.ts'
import type { BankAnswer, BankCall, BankGateway, BankQuestion } from '../../ports.ts'
import { sample } from '../verification.testing.ts'
import { takeBankAnswer, type TypedQuestion, verifyByBank } from './index.ts'

const secret = 'the-secret-of-a-bank-in-tests'

/** Somebody with a card. */
export const question: TypedQuestion = {
  name: sample.name,
  idDocumentType: sample.idDocumentType,
  issuingCountry: '',
  idDocumentNumber: sample.idDocumentNumber,
  cardNumber: '6200 0000 0000 0005',
  phone: '159 0000 8888',
  consent: true,
}

export type TestBank = BankGateway & {
  asked: BankQuestion[]
  /** What it says to the next calls; undefined: nothing. */
  says: BankAnswer | undefined
  /** Runs while a call is under way. */
  meanwhile: () => Promise<unknown>
}

/** A bank that answers as a test says and remembers what it was asked; signatures are judged by the real rule. */
export function testBank(): TestBank {
  const bank: TestBank = {
    asked: [],
    says: 'matched',
    meanwhile: async () => {},
    ask: async (asked) => {
      bank.asked.push(asked)
      const { says } = bank
      await bank.meanwhile()
      return says
    },
    judge: (call, now) => judgeSignature(secret, call, now),
  }
  return bank
}

export const systemOf = (office: TestOffice, db?: Ctx['db']): Ctx =>
  office.ctx({ actor: { kind: 'system' }, city: '', ...(db ? { db } : {}) })

export const verify = (office: TestOffice, ctx: Ctx, more: Partial<TypedQuestion> = {}) =>
  verifyByBank(ctx, systemOf(office), { ...question, ...more })

/** A call of the bank, signed at the database's time or as a test says. */
export async function callOf(
  db: TestDatabase,
  body: object | string,
  { secondsOff = 0 }: { secondsOff?: number } = {},
): Promise<BankCall> {
  const [row] = await db.sql<{ now: Date }>('select app_now() as now')
  const timestamp = String(Math.floor((row?.now.getTime() ?? 0) / 1000) + secondsOff)
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { timestamp, signature: signatureOf(secret, timestamp, text), body: text }
}

export const forgedBy = (call: BankCall): BankCall => ({
  ...call,
  signature: createHmac('sha256', 'somebody else').update(`${call.timestamp}.${call.body}`).digest('hex'),
})

export const answerBy = (office: TestOffice, id: string, call: BankCall) =>
  takeBankAnswer(systemOf(office), { id, call })
