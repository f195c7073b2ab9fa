import { statement } from '@anju/db'
import type { AccountRow, MessageRow, ShortMessageRow } from '@anju/db/rows'

export const insertMessage = statement<
  object,
  [city: string, accountId: string, id: string, template: string, params: Buffer, at: Date]
>(
  'messages.insert',
  `insert into message (city, account_id, id, template, params_ct, created_at) values ($1, $2, $3, $4, $5, $6)`,
)

export type ListedMessage = Pick<MessageRow, 'id' | 'template' | 'params_ct' | 'created_at' | 'read_at'>

export const listMessages = statement<ListedMessage, [city: string, accountId: string, most: number]>(
  'messages.list',
  `select id, template, params_ct, created_at, read_at from message
   where city = $1 and account_id = $2 order by id desc limit $3`,
)

export const countUnread = statement<{ unread: number }, [city: string, accountId: string]>(
  'messages.count-unread',
  `select count(*) as unread from message where city = $1 and account_id = $2 and read_at is null`,
)

export const markRead = statement<object, [city: string, accountId: string, at: Date, ids: readonly string[]]>(
  'messages.mark-read',
  `update message set read_at = $3 where city = $1 and account_id = $2 and id = any($4::uuid[]) and read_at is null`,
)

export const insertShortMessage = statement<
  object,
  [
    id: string,
    template: string,
    accountId: string | null,
    phone: Buffer | null,
    params: Buffer,
    at: Date,
    expiresAt: Date | null,
  ]
>(
  'messages.insert-short-message',
  `insert into short_message (id, template, account_id, phone_ct, params_ct, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export const findQueued = statement<
  Pick<ShortMessageRow, 'id' | 'template' | 'account_id' | 'phone_ct' | 'params_ct' | 'expires_at'>,
  [id: string]
>(
  'messages.find-queued',
  `select id, template, account_id, phone_ct, params_ct, expires_at from short_message
   where id = $1 and sent_at is null and dropped_at is null`,
)

export const markSent = statement<object, [id: string, at: Date]>(
  'messages.mark-sent',
  `update short_message set sent_at = $2, phone_ct = null, params_ct = null
   where id = $1 and sent_at is null and dropped_at is null`,
)

export const markDropped = statement<object, [id: string, at: Date]>(
  'messages.mark-dropped',
  `update short_message set dropped_at = $2, phone_ct = null, params_ct = null
   where id = $1 and sent_at is null and dropped_at is null`,
)

export const findPhone = statement<Pick<AccountRow, 'phone_ct'>, [accountId: string]>(
  'messages.find-phone',
  `select phone_ct from account where id = $1 and state = 'active'`,
)

export const sweepShortMessages = statement<object, [before: Date]>(
  'messages.sweep-short-messages',
  `delete from short_message where created_at < $1 and (sent_at is not null or dropped_at is not null)`,
)
