import { randomUUIDv7 } from 'node:crypto'
import type { Tx } from '@anju/db'
import {
  goesToPhone,
  type InAppCode,
  inAppWords,
  type MessageParams,
  type SmsCode,
  smsWords,
} from '@anju/domain/messages'
import type { Ctx } from '../context.ts'
import { queueShortMessage } from './queue-short-message.ts'
import { sealParams } from './sealed-params.ts'
import * as store from './store.ts'

export type Telling<C extends InAppCode> = {
  accountId: string
  /** The city that tells: its site shows the message. */
  city: string
  template: C
  params: MessageParams<C>
  /** Also to the phone; only for templates that have words for it. */
  sms: C extends SmsCode ? boolean : false
}

/** Tell a citizen something in the act's own transaction: in the site, and by short message where it is asked for. */
export async function tell<C extends InAppCode>(tx: Tx, ctx: Ctx, told: Telling<C>): Promise<void> {
  const { accountId, city, template } = told
  const params = { ...told.params, city: ctx.cities.profileOf(city)?.name ?? '' }
  // Words are tried before anything is stored: a blank without a value must fail the act, not the reader.
  inAppWords(template, params)
  const id = randomUUIDv7()
  const sealed = sealParams(ctx.ports.keys, city, 'message', id, params)
  await tx.run(store.insertMessage, city, accountId, id, template, sealed, tx.now)
  if (!told.sms || !isSmsCode(template)) return
  smsWords(template, params)
  await queueShortMessage(tx, ctx, { to: { accountId }, template, params })
}

const isSmsCode = (template: InAppCode): template is InAppCode & SmsCode => goesToPhone(template)
