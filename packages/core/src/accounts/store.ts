import { statement } from '@anju/db'
import type { AccountRow, CitizenSessionRow, OneTimeCodeRow, SignInThrottleRow } from '@anju/db/rows'

// ---- one-time codes

/** One of many parallel requests for a phone gets the row; the others get none. */
export const passGate = statement<{ sent_at: Date }, [phone: Buffer, at: Date, next: Date]>(
  'accounts.pass-gate',
  `insert into sms_gate as g (phone_bidx, sent_at, next_allowed) values ($1, $2, $3)
   on conflict (phone_bidx) do update set sent_at = excluded.sent_at, next_allowed = excluded.next_allowed
   where g.next_allowed <= excluded.sent_at
   returning sent_at`,
)

export const findGate = statement<{ next_allowed: Date }, [phone: Buffer]>(
  'accounts.find-gate',
  `select next_allowed from sms_gate where phone_bidx = $1`,
)

export const voidCodes = statement<object, [phone: Buffer, purpose: string, at: Date]>(
  'accounts.void-codes',
  `update one_time_code set voided_at = $3
   where phone_bidx = $1 and purpose = $2 and consumed_at is null and voided_at is null`,
)

export type NewCode = [
  phone: Buffer,
  id: string,
  purpose: string,
  challenge: Buffer,
  mac: Buffer,
  sealedPhone: Buffer,
  at: Date,
  expiresAt: Date,
]

export const insertCode = statement<object, NewCode>(
  'accounts.insert-code',
  `insert into one_time_code (phone_bidx, id, purpose, challenge_hash, code_mac, phone_ct, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

/** Counts the try before it is judged, so that parallel guesses cannot share one. */
export const countTry = statement<
  Pick<OneTimeCodeRow, 'id' | 'code_mac' | 'attempts'>,
  [phone: Buffer, challenge: Buffer, purpose: string, at: Date, most: number]
>(
  'accounts.count-try',
  `update one_time_code set attempts = attempts + 1
   where phone_bidx = $1 and challenge_hash = $2 and purpose = $3 and consumed_at is null and voided_at is null
     and expires_at > $4 and attempts < $5
   returning id, code_mac, attempts`,
)

export const consumeCode = statement<object, [phone: Buffer, id: string, at: Date]>(
  'accounts.consume-code',
  `update one_time_code set consumed_at = $3 where phone_bidx = $1 and id = $2 and consumed_at is null`,
)

export type FoundCode = Pick<
  OneTimeCodeRow,
  'id' | 'code_mac' | 'phone_ct' | 'attempts' | 'created_at' | 'expires_at' | 'consumed_at' | 'used_at' | 'voided_at'
>

export const findCode = statement<FoundCode, [phone: Buffer, challenge: Buffer, purpose: string]>(
  'accounts.find-code',
  `select id, code_mac, phone_ct, attempts, created_at, expires_at, consumed_at, used_at, voided_at from one_time_code
   where phone_bidx = $1 and challenge_hash = $2 and purpose = $3`,
)

/** A proof of a phone serves one act; no row means that another request was first. */
export const useProof = statement<{ id: string }, [phone: Buffer, id: string, at: Date]>(
  'accounts.use-proof',
  `update one_time_code set used_at = $3
   where phone_bidx = $1 and id = $2 and consumed_at is not null and used_at is null
   returning id`,
)

// ---- accounts

export const findByPhone = statement<Pick<AccountRow, 'id' | 'password_hash'>, [phone: Buffer]>(
  'accounts.find-by-phone',
  `select a.id, a.password_hash from account_phone p join account a on a.id = p.account_id
   where p.phone_bidx = $1 and a.state = 'active'`,
)

/** Whoever gets the row owns the phone. */
export const claimPhone = statement<{ account_id: string }, [phone: Buffer, accountId: string]>(
  'accounts.claim-phone',
  `insert into account_phone (phone_bidx, account_id) values ($1, $2) on conflict (phone_bidx) do nothing
   returning account_id`,
)

export const insertAccount = statement<
  object,
  [id: string, passwordHash: string, sealedPhone: Buffer, privacyVersion: string, at: Date]
>(
  'accounts.insert',
  `insert into account (id, state, password_hash, phone_ct, privacy_version, created_at)
   values ($1, 'active', $2, $3, $4, $5)`,
)

export const updatePassword = statement<object, [id: string, passwordHash: string]>(
  'accounts.update-password',
  `update account set password_hash = $2, version = version + 1 where id = $1`,
)

// ---- sessions

/** Two sign-ins at once take turns, so that both count each other's session. */
export const lockAccount = statement<{ id: string }, [accountId: string]>(
  'accounts.lock',
  `select id from account where id = $1 for no key update`,
)

export const insertSession = statement<
  object,
  [idHash: Buffer, id: string, accountId: string, at: Date, network: Buffer, agent: Buffer | null]
>(
  'accounts.insert-session',
  `insert into citizen_session (id_hash, id, account_id, created_at, last_seen_at, auth_at, network_hash, agent_hash)
   values ($1, $2, $3, $4, $4, $4, $5, $6)`,
)

/** The newest sessions stay. */
export const revokeOldest = statement<object, [accountId: string, at: Date, kept: number]>(
  'accounts.revoke-oldest',
  `update citizen_session set revoked_at = $2
   where id_hash in (select id_hash from citizen_session where account_id = $1 and revoked_at is null
                     order by created_at desc, id desc offset $3)`,
)

export const findSession = statement<
  Pick<CitizenSessionRow, 'id' | 'account_id' | 'last_seen_at'>,
  [idHash: Buffer, seenAfter: Date, openedAfter: Date]
>(
  'accounts.find-session',
  `select id, account_id, last_seen_at from citizen_session
   where id_hash = $1 and revoked_at is null and last_seen_at > $2 and created_at > $3`,
)

export const touchSession = statement<object, [idHash: Buffer, at: Date, before: Date]>(
  'accounts.touch-session',
  `update citizen_session set last_seen_at = $2 where id_hash = $1 and last_seen_at <= $3`,
)

export const revokeSession = statement<object, [accountId: string, id: string, at: Date]>(
  'accounts.revoke-session',
  `update citizen_session set revoked_at = $3 where account_id = $1 and id = $2 and revoked_at is null`,
)

// ---- wrong passwords

export const findThrottle = statement<Pick<SignInThrottleRow, 'locked_until'>, [phone: Buffer, network: Buffer]>(
  'accounts.find-throttle',
  `select locked_until from sign_in_throttle where phone_bidx = $1 and network_hash = $2`,
)

export const countWrong = statement<{ wrong_in_row: number }, [phone: Buffer, network: Buffer, at: Date]>(
  'accounts.count-wrong',
  `insert into sign_in_throttle as t (phone_bidx, network_hash, wrong_in_row, updated_at) values ($1, $2, 1, $3)
   on conflict (phone_bidx, network_hash)
   do update set wrong_in_row = t.wrong_in_row + 1, updated_at = excluded.updated_at
   returning wrong_in_row`,
)

export const lockNetwork = statement<object, [phone: Buffer, network: Buffer, until: Date]>(
  'accounts.lock-network',
  `update sign_in_throttle set locked_until = $3 where phone_bidx = $1 and network_hash = $2`,
)

export const forgetWrong = statement<object, [phone: Buffer, network: Buffer]>(
  'accounts.forget-wrong',
  `delete from sign_in_throttle where phone_bidx = $1 and network_hash = $2`,
)

// ---- sweeping

export const sweepCodes = statement<object, [before: Date]>(
  'accounts.sweep-codes',
  `delete from one_time_code where created_at < $1`,
)

export const sweepGates = statement<object, [before: Date]>(
  'accounts.sweep-gates',
  `delete from sms_gate where next_allowed < $1`,
)

export const sweepSessions = statement<object, [before: Date]>(
  'accounts.sweep-sessions',
  `delete from citizen_session where created_at < $1`,
)

export const sweepThrottles = statement<object, [before: Date]>(
  'accounts.sweep-throttles',
  `delete from sign_in_throttle where updated_at < $1`,
)
