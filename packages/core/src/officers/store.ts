import { statement } from '@anju/db'
import type {
  AgencyRow,
  OfficerChallengeRow,
  OfficerGrantRow,
  OfficerLoginRow,
  OfficerRow,
  OfficerSessionRow,
  OfficerThrottleRow,
} from '@anju/db/rows'

export const findLogin = statement<Pick<OfficerLoginRow, 'city' | 'officer_id'>, [login: string]>(
  'officers.find-login',
  `select city, officer_id from officer_login where login = $1`,
)

export const insertLogin = statement<object, [login: string, city: string, officerId: string]>(
  'officers.insert-login',
  `insert into officer_login (login, city, officer_id) values ($1, $2, $3) on conflict (login) do nothing`,
)

type NewOfficer = [
  city: string,
  id: string,
  login: string,
  displayName: string,
  passwordHash: string,
  phoneCt: Buffer,
  phoneBidx: Buffer,
  personBidx: Buffer | null,
  createdAt: Date,
  createdBy: string | null,
  isFirst: boolean,
]

export const insertOfficer = statement<object, NewOfficer>(
  'officers.insert-officer',
  `insert into officer (city, id, login, display_name, password_hash, password_changed_at, phone_ct, phone_bidx, person_bidx, created_at, created_by,
     password_is_first)
   values ($1, $2, $3, $4, $5, $9, $6, $7, $8, $9, $10, $11)`,
)

export type Officer = Pick<
  OfficerRow,
  | 'id'
  | 'login'
  | 'display_name'
  | 'state'
  | 'password_hash'
  | 'password_is_first'
  | 'password_changed_at'
  | 'phone_ct'
  | 'phone_bidx'
  | 'person_bidx'
  | 'version'
>

export const findOfficer = statement<Officer, [city: string, id: string]>(
  'officers.find-officer',
  `select id, login, display_name, state, password_hash, password_is_first, password_changed_at, phone_ct, phone_bidx, person_bidx, version
   from officer where city = $1 and id = $2`,
)

export const saveRehash = statement<object, [city: string, id: string, version: number, passwordHash: string]>(
  'officers.save-rehash',
  `update officer set password_hash = $4 where city = $1 and id = $2 and version = $3`,
)

export const savePassword = statement<
  object,
  [city: string, id: string, version: number, passwordHash: string, now: Date]
>(
  'officers.save-password',
  `update officer set password_hash = $4, password_changed_at = $5, password_is_first = false, version = version + 1
   where city = $1 and id = $2 and version = $3`,
)

export const saveFirstPassword = statement<object, [city: string, id: string, passwordHash: string, now: Date]>(
  'officers.save-first-password',
  `update officer set password_hash = $3, password_changed_at = $4, password_is_first = true, version = version + 1
   where city = $1 and id = $2`,
)

/** The officer, the declared family, and the officer's own account as a citizen where there is one. */
export const avoidedPersons = statement<
  { person_bidx: Buffer; account_id: string | null },
  [city: string, officerId: string]
>(
  'officers.avoided-persons',
  `select o.person_bidx, v.account_id from officer o left join verified_person v on v.person_bidx = o.person_bidx
   where o.city = $1 and o.id = $2 and o.person_bidx is not null
   union all
   select r.person_bidx, null from officer_relative r where r.city = $1 and r.officer_id = $2`,
)

export const insertRelative = statement<object, [city: string, officerId: string, personBidx: Buffer, now: Date]>(
  'officers.insert-relative',
  `insert into officer_relative (city, officer_id, person_bidx, declared_at) values ($1, $2, $3, $4)
   on conflict (city, officer_id, person_bidx) do nothing`,
)

export const insertGrant = statement<
  object,
  [
    city: string,
    id: string,
    officerId: string,
    role: string,
    agencyId: string,
    validFrom: string,
    grantedAt: Date,
    grantedBy: string | null,
  ]
>(
  'officers.insert-grant',
  `insert into officer_grant (city, id, officer_id, role, agency_id, valid_from, granted_at, granted_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

/** Every grant in force on a day, once per agency that it reaches. */
export const grantsOn = statement<
  Pick<OfficerGrantRow, 'role' | 'agency_id'> & {
    agency_name: string
    agency_level: AgencyRow['level']
    reached_id: string
  },
  [city: string, officerId: string, day: string]
>(
  'officers.grants-on',
  `with recursive held as (
     select g.role, g.agency_id, g.valid_from from officer_grant g
     join officer o on o.city = g.city and o.id = g.officer_id and o.state = 'active'
     where g.city = $1 and g.officer_id = $2 and g.valid_from <= $3::date and (g.valid_to is null or g.valid_to >= $3::date)
   ), reached as (
     select role, agency_id, agency_id as reached_id, valid_from from held
     union
     select r.role, r.agency_id, a.id, r.valid_from from agency a join reached r on a.parent_id = r.reached_id where a.city = $1
   )
   select r.role, r.agency_id, a.name as agency_name, a.level as agency_level, r.reached_id
   from reached r join agency a on a.city = $1 and a.id = r.agency_id
   order by r.valid_from, r.role, r.agency_id, r.reached_id`,
)

/** The office each officer speaks for: that of the oldest grant in force. */
export const officesOf = statement<
  { officer_id: string; display_name: string; agency_name: string | null },
  [city: string, ids: readonly string[], day: string]
>(
  'officers.offices-of',
  `select distinct on (o.id) o.id as officer_id, o.display_name, a.name as agency_name
   from officer o
   left join officer_grant g on g.city = o.city and g.officer_id = o.id and g.valid_from <= $3::date
     and (g.valid_to is null or g.valid_to >= $3::date)
   left join agency a on a.city = g.city and a.id = g.agency_id
   where o.city = $1 and o.id = any($2::uuid[])
   order by o.id, g.valid_from, g.role, g.agency_id`,
)

export const insertChallenge = statement<
  object,
  [hash: Buffer, city: string, officerId: string, createdAt: Date, expiresAt: Date]
>(
  'officers.insert-challenge',
  `insert into officer_challenge (challenge_hash, city, officer_id, created_at, expires_at) values ($1, $2, $3, $4, $5)`,
)

export const findChallenge = statement<
  Pick<OfficerChallengeRow, 'city' | 'officer_id' | 'created_at' | 'expires_at'>,
  [hash: Buffer, now: Date]
>(
  'officers.find-challenge',
  `select city, officer_id, created_at, expires_at from officer_challenge
   where challenge_hash = $1 and used_at is null and expires_at > $2`,
)

export const useChallenge = statement<object, [hash: Buffer, now: Date]>(
  'officers.use-challenge',
  `update officer_challenge set used_at = $2 where challenge_hash = $1 and used_at is null and expires_at > $2`,
)

export const insertSession = statement<
  object,
  [
    idHash: Buffer,
    id: string,
    city: string,
    officerId: string,
    officerName: string,
    now: Date,
    authAt: Date,
    networkHash: Buffer,
    agentHash: Buffer | null,
    passwordDue: boolean,
  ]
>(
  'officers.insert-session',
  `insert into officer_session (id_hash, id, city, officer_id, officer_name, created_at, last_seen_at, auth_at, mfa_at, network_hash, agent_hash,
     password_due)
   values ($1, $2, $3, $4, $5, $6, $6, $7, $6, $8, $9, $10)`,
)

export type Session = Pick<
  OfficerSessionRow,
  | 'id'
  | 'city'
  | 'officer_id'
  | 'officer_name'
  | 'created_at'
  | 'last_seen_at'
  | 'auth_at'
  | 'locked_at'
  | 'password_due'
>

export const findSession = statement<Session, [idHash: Buffer, createdAfter: Date]>(
  'officers.find-session',
  `select id, city, officer_id, officer_name, created_at, last_seen_at, auth_at, locked_at, password_due
   from officer_session where id_hash = $1 and revoked_at is null and created_at > $2`,
)

export const touchSession = statement<object, [idHash: Buffer, now: Date]>(
  'officers.touch-session',
  `update officer_session set last_seen_at = $2 where id_hash = $1 and locked_at is null`,
)

export const lockSession = statement<object, [idHash: Buffer, now: Date]>(
  'officers.lock-session',
  `update officer_session set locked_at = coalesce(locked_at, $2) where id_hash = $1 and revoked_at is null`,
)

export const unlockSession = statement<object, [idHash: Buffer, now: Date]>(
  'officers.unlock-session',
  `update officer_session set locked_at = null, last_seen_at = $2, auth_at = $2 where id_hash = $1 and revoked_at is null`,
)

export const confirmSession = statement<object, [officerId: string, sessionId: string, now: Date]>(
  'officers.confirm-session',
  `update officer_session set auth_at = $3 where officer_id = $1 and id = $2 and revoked_at is null`,
)

export const sessionOf = statement<Session, [officerId: string, sessionId: string]>(
  'officers.session-of',
  `select id, city, officer_id, officer_name, created_at, last_seen_at, auth_at, locked_at, password_due
   from officer_session where officer_id = $1 and id = $2 and revoked_at is null`,
)

export const revokeSession = statement<
  Pick<OfficerSessionRow, 'id' | 'city' | 'officer_id'>,
  [idHash: Buffer, now: Date]
>(
  'officers.revoke-session',
  `update officer_session set revoked_at = $2 where id_hash = $1 and revoked_at is null returning id, city, officer_id`,
)

/** All but the newest few end. */
export const revokeBeyond = statement<object, [officerId: string, keep: number, now: Date]>(
  'officers.revoke-beyond',
  `update officer_session set revoked_at = $3 where id_hash in (
     select id_hash from officer_session where officer_id = $1 and revoked_at is null order by created_at desc, id desc offset $2
   )`,
)

export const settleSession = statement<object, [idHash: Buffer, now: Date]>(
  'officers.settle-session',
  `update officer_session set password_due = false, last_seen_at = $2, auth_at = $2 where id_hash = $1 and revoked_at is null`,
)

export const revokeOthers = statement<object, [officerId: string, idHash: Buffer, now: Date]>(
  'officers.revoke-others',
  `update officer_session set revoked_at = $3 where officer_id = $1 and id_hash <> $2 and revoked_at is null`,
)

export const findThrottle = statement<
  Pick<OfficerThrottleRow, 'wrong_in_row' | 'locked_until'>,
  [loginHash: Buffer, networkHash: Buffer]
>(
  'officers.find-throttle',
  `select wrong_in_row, locked_until from officer_throttle where login_hash = $1 and network_hash = $2`,
)

export const countWrong = statement<
  Pick<OfficerThrottleRow, 'wrong_in_row'>,
  [loginHash: Buffer, networkHash: Buffer, now: Date]
>(
  'officers.count-wrong',
  `insert into officer_throttle as t (login_hash, network_hash, wrong_in_row, updated_at) values ($1, $2, 1, $3)
   on conflict (login_hash, network_hash) do update set wrong_in_row = t.wrong_in_row + 1, updated_at = excluded.updated_at
   returning wrong_in_row`,
)

export const lockOut = statement<object, [loginHash: Buffer, networkHash: Buffer, until: Date]>(
  'officers.lock-out',
  `update officer_throttle set locked_until = $3 where login_hash = $1 and network_hash = $2`,
)

export const clearThrottle = statement<object, [loginHash: Buffer, networkHash: Buffer]>(
  'officers.clear-throttle',
  `delete from officer_throttle where login_hash = $1 and network_hash = $2`,
)

export const sweepSessions = statement<object, [before: Date]>(
  'officers.sweep-sessions',
  `delete from officer_session where created_at < $1`,
)

export const sweepChallenges = statement<object, [before: Date]>(
  'officers.sweep-challenges',
  `delete from officer_challenge where created_at < $1`,
)

export const sweepThrottles = statement<object, [before: Date]>(
  'officers.sweep-throttles',
  `delete from officer_throttle where updated_at < $1`,
)
