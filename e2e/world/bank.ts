import { randomInt } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { citizenUrl } from './places.ts'

/** One whom the demonstration bank knows. */
export type Customer = {
  name: string
  idNumber: string
  cardNumber: string
  phone: string
  result: 'matched' | 'mismatched' | 'pending' | 'late' | 'unreachable'
}

/**
 * One of the bank's customers who is answered for in this way. A person can be verified once only: each of four walks
 * has its own share of them.
 */
export async function customerOf(page: Page, result: Customer['result'], walk: number): Promise<Customer> {
  const answer = await page.request.get(`${citizenUrl}/demo/bank-customers.json`)
  const all = ((await answer.json()) as Customer[]).filter((one) => one.result === result)
  const share = Math.max(1, Math.floor(all.length / 4))
  const customer = all[(walk * share + randomInt(share)) % all.length]
  expect(customer, `a customer who is ${result}`).toBeDefined()
  return customer as Customer // just expected
}
