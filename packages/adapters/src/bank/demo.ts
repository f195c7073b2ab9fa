import type { BankAnswer, BankGateway, BankQuestion } from '@anju/core'
import { type DemoCustomer, demoCustomers } from './demo-customers.ts'
import { judgeSignature, signedHeaders } from './signature.ts'

export type DemoBank = {
  /** Of the citizen site, where later answers go: by the same signed way as a real bank's. */
  citizenUrl: string
  secret: string
  /** After how long it calls, and how long after a refused call it calls again. */
  waits?: { callMs: number; againMs: number }
}

/**
 * The demonstration bank: it knows invented customers only and answers for each as its list says. `late` ones are first
 * answered with a timestamp that is too old, which is refused, and once more with a good one. Loaded in demonstration
 * mode only.
 */
export function demoBankGateway({ citizenUrl, secret, waits = { callMs: 4_000, againMs: 60_000 } }: DemoBank) {
  const given = new Map<string, BankAnswer | undefined>()
  const timers = new Set<NodeJS.Timeout>()
  const later = (ms: number, act: () => Promise<void>) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      // The site may be gone by now, as it may for a real bank.
      act().catch(() => {})
    }, ms)
    timers.add(timer.unref())
  }
  const call = async (id: string, at: Date): Promise<boolean> => {
    const body = JSON.stringify({ id, result: 'matched' })
    const address = `${citizenUrl}/api/v1/bank-verifications/${id}/result`
    const response = await fetch(address, { method: 'POST', headers: signedHeaders(secret, body, at), body })
    await response.body?.cancel()
    return response.ok
  }
  const callLater = (id: string, minutesOld: number): void => {
    later(waits.callMs, async () => {
      const isTaken = await call(id, new Date(Date.now() - minutesOld * 60_000))
      if (!isTaken) later(waits.againMs, async () => void (await call(id, new Date())))
    })
  }
  const answer = (question: BankQuestion): BankAnswer | undefined => {
    const customer = demoCustomers.find((one) => isSame(one, question))
    if (customer?.result === 'unreachable') return undefined
    if (customer?.result === 'pending') callLater(question.id, 0)
    if (customer?.result === 'late') callLater(question.id, 6)
    if (customer?.result === 'pending' || customer?.result === 'late') return 'pending'
    return customer?.result ?? 'mismatched'
  }
  const gateway: BankGateway = {
    async ask(question) {
      // `id` is the dedupe key: a repeat is answered as before.
      if (!given.has(question.id)) given.set(question.id, answer(question))
      return given.get(question.id)
    },
    judge: (callIn, now) => judgeSignature(secret, callIn, now),
  }
  const close = (): void => {
    for (const timer of timers) clearTimeout(timer)
  }
  return { gateway, customers: demoCustomers, close }
}

const isSame = (customer: DemoCustomer, { name, idType, idNumber, cardNumber, phone }: BankQuestion): boolean =>
  customer.name === name &&
  customer.idType === idType &&
  customer.idNumber === idNumber &&
  customer.cardNumber === cardNumber &&
  customer.phone === phone
