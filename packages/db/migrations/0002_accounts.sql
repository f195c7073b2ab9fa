-- Accounts of citizens and the messages sent to them. The nation-wide registry is keyed by blind indexes; sealed
-- columns end in _ct. A citizen's surface and the staff's share one_time_code, each seeing only its own purposes.

create table account (
  id uuid primary key,
  state text not null check (state in ('active', 'closed')),
  password_hash text not null,
  phone_ct bytea not null,
  privacy_version text not null,
  created_at timestamptz not null,
  version integer not null default 1
);
comment on table account is 'A citizen''s account, nation-wide. The phone is sealed; who owns a phone is decided by account_phone alone. privacy_version: the privacy policy agreed to when registering.';

create table account_phone (
  phone_bidx bytea primary key check (length(phone_bidx) = 32),
  account_id uuid not null
);
comment on table account_phone is 'One account per phone, decided by this key: the blind index of the number. The only way from a phone to an account.';
create index account_phone_account on account_phone (account_id);

create table citizen_session (
  id_hash bytea primary key check (length(id_hash) = 32),
  id uuid not null,
  account_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  auth_at timestamptz not null,
  network_hash bytea not null,
  agent_hash bytea,
  revoked_at timestamptz
);
comment on table citizen_session is 'Signed-in sessions. The key is the SHA-256 of the cookie''s token, which is stored nowhere; id is what acts and audit name.';
create index citizen_session_account on citizen_session (account_id, created_at);
create index citizen_session_age on citizen_session (created_at);

create table one_time_code (
  phone_bidx bytea not null check (length(phone_bidx) = 32),
  id uuid not null,
  purpose text not null check (purpose in ('register', 'sign-in', 'officer-sign-in')),
  challenge_hash bytea not null check (length(challenge_hash) = 32),
  code_mac bytea not null,
  phone_ct bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  attempts integer not null default 0 check (attempts between 0 and 5),
  consumed_at timestamptz,
  used_at timestamptz check (used_at is null or consumed_at is not null),
  voided_at timestamptz check (voided_at is null or consumed_at is null),
  primary key (phone_bidx, id)
);
comment on table one_time_code is 'Codes sent by short message, bound to purpose, phone and the browser that asked (challenge). consumed: the code was right; used: that proof of the phone served its one act; voided: a newer code took its place.';
create unique index one_time_code_live on one_time_code (phone_bidx, purpose) where consumed_at is null and voided_at is null;
create unique index one_time_code_challenge on one_time_code (phone_bidx, challenge_hash);
create index one_time_code_age on one_time_code (created_at);

create table sms_gate (
  phone_bidx bytea primary key check (length(phone_bidx) = 32),
  sent_at timestamptz not null,
  next_allowed timestamptz not null
);
comment on table sms_gate is 'One code per phone in sixty seconds, for all purposes and surfaces: a single upsert lets one of many parallel requests through.';
create index sms_gate_age on sms_gate (next_allowed);

create table sign_in_throttle (
  phone_bidx bytea not null check (length(phone_bidx) = 32),
  network_hash bytea not null,
  wrong_in_row integer not null,
  locked_until timestamptz,
  updated_at timestamptz not null,
  primary key (phone_bidx, network_hash)
);
comment on table sign_in_throttle is 'Wrong passwords in a row per phone and network; unknown phones are counted alike. Locks that network only, never the account for all.';
create index sign_in_throttle_age on sign_in_throttle (updated_at);

create table short_message (
  id uuid primary key,
  template text not null,
  account_id uuid,
  phone_ct bytea,
  params_ct bytea,
  created_at timestamptz not null,
  expires_at timestamptz,
  sent_at timestamptz,
  dropped_at timestamptz,
  check (sent_at is null or dropped_at is null),
  check ((sent_at is null and dropped_at is null) or (phone_ct is null and params_ct is null)),
  check (account_id is not null or phone_ct is not null or sent_at is not null or dropped_at is not null)
);
comment on table short_message is 'Outbox of short messages: to an account''s phone, or to a sealed number where there is no account yet. Contents are erased once the provider took them.';
create index short_message_age on short_message (created_at);

create table message (
  city text not null references city,
  account_id uuid not null,
  id uuid not null,
  template text not null,
  params_ct bytea not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (city, account_id, id)
);
comment on table message is 'What a city told a citizen, read under 个人中心. Words come from the template, what fills them is sealed.';
create index message_unread on message (city, account_id) where read_at is null;

-- Citizens' surface: it has to find an account before anybody is signed in, so row-level security cannot guard `account`;
-- what it may do there is cut by column.
grant select, insert on account, account_phone to app_citizen;
grant update (password_hash, version) on account to app_citizen;
grant select, insert, update (last_seen_at, revoked_at) on citizen_session to app_citizen;
grant select, insert, update, delete on sign_in_throttle to app_citizen;
-- Staff may learn where to reach a citizen, not how he signs in.
grant select (id, state, phone_ct) on account to app_staff;

grant select, insert, update (attempts, consumed_at, used_at, voided_at) on one_time_code to app_citizen, app_staff;
grant select, insert, update on sms_gate to app_citizen, app_staff;
grant insert on short_message to app_citizen, app_staff;
grant insert on message to app_citizen, app_staff;
grant select, update (read_at) on message to app_citizen;

grant select on account to app_worker;
grant select, insert, update, delete on short_message to app_worker;
grant insert on message to app_worker;
grant select, delete on citizen_session, one_time_code, sms_gate, sign_in_throttle to app_worker;

alter table one_time_code enable row level security;
alter table one_time_code force row level security;
create policy one_time_code_citizen on one_time_code to app_citizen
  using (purpose <> 'officer-sign-in') with check (purpose <> 'officer-sign-in');
create policy one_time_code_staff on one_time_code to app_staff
  using (purpose = 'officer-sign-in') with check (purpose = 'officer-sign-in');
create policy one_time_code_worker on one_time_code to app_worker using (true);

alter table message enable row level security;
alter table message force row level security;
create policy message_citizen on message to app_citizen
  using (account_id = nullif(current_setting('app.account', true), '')::uuid)
  with check (account_id = nullif(current_setting('app.account', true), '')::uuid);
create policy message_staff on message for insert to app_staff
  with check (city = nullif(current_setting('app.city', true), ''));
create policy message_worker on message for insert to app_worker with check (true);
