-- Officers of the management system: who they are, what they hold where and since when, and their signed-in sessions.

create table officer_login (
  login text primary key check (login ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
  city text not null,
  officer_id uuid not null
);
comment on table officer_login is 'One officer per login, nation-wide: the only way from a login to an officer.';
create unique index officer_login_officer on officer_login (officer_id);

create table officer (
  city text not null references city,
  id uuid not null,
  login text not null,
  display_name text not null check (length(display_name) between 1 and 50),
  state text not null default 'active' check (state in ('active', 'suspended')),
  password_hash text not null,
  password_changed_at timestamptz not null,
  phone_ct bytea not null,
  phone_bidx bytea not null check (octet_length(phone_bidx) = 32),
  -- The officer's own identity, known only by blind index: nobody handles an own or a family member's case.
  person_bidx bytea check (octet_length(person_bidx) = 32),
  created_at timestamptz not null,
  created_by uuid,
  version integer not null default 1,
  primary key (city, id)
);
comment on table officer is 'A named account of one officer of one city. The phone takes the second step of signing in; it is sealed.';

create table officer_grant (
  city text not null,
  id uuid not null,
  officer_id uuid not null,
  role text not null check (role in ('verifier', 'acceptor', 'supervisor', 'editor', 'auditor', 'admin')),
  agency_id uuid not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  granted_at timestamptz not null,
  -- Null: granted by an operator at the command line.
  granted_by uuid,
  primary key (city, id),
  unique (city, officer_id, role, agency_id, valid_from),
  foreign key (city, officer_id) references officer (city, id),
  foreign key (city, agency_id) references agency (city, id)
);
comment on table officer_grant is 'A role over one agency and what is below it, from a day to a day (both included). What an officer may is read from here and nowhere else.';

create table officer_relative (
  city text not null,
  officer_id uuid not null,
  person_bidx bytea not null check (octet_length(person_bidx) = 32),
  declared_at timestamptz not null,
  primary key (city, officer_id, person_bidx),
  foreign key (city, officer_id) references officer (city, id)
);
comment on table officer_relative is 'Family that an officer has declared, by blind index only: their cases are handled by somebody else.';

create table officer_challenge (
  challenge_hash bytea primary key check (octet_length(challenge_hash) = 32),
  city text not null,
  officer_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz
);
comment on table officer_challenge is 'Between the two steps of signing in: the password was right, the code is on its way. Keyed by the SHA-256 of the browser''s cookie.';
create index officer_challenge_age on officer_challenge (created_at);

create table officer_session (
  id_hash bytea primary key check (octet_length(id_hash) = 32),
  id uuid not null,
  city text not null,
  officer_id uuid not null,
  officer_name text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- When the password was last given, and when the second step was taken.
  auth_at timestamptz not null,
  mfa_at timestamptz not null,
  locked_at timestamptz,
  network_hash bytea not null,
  agent_hash bytea,
  revoked_at timestamptz
);
comment on table officer_session is 'Signed-in sessions of officers: locked after 15 minutes without an act, over after 8 hours. The key is the SHA-256 of the cookie''s token, which is stored nowhere.';
create index officer_session_officer on officer_session (officer_id, created_at);
create index officer_session_age on officer_session (created_at);

create table officer_throttle (
  login_hash bytea not null check (octet_length(login_hash) = 32),
  network_hash bytea not null,
  wrong_in_row integer not null,
  locked_until timestamptz,
  updated_at timestamptz not null,
  primary key (login_hash, network_hash)
);
comment on table officer_throttle is 'Wrong passwords in a row per login and network; unknown logins are counted alike. Locks that network only, never the officer everywhere.';
create index officer_throttle_age on officer_throttle (updated_at);

do $$
declare t text;
begin
  foreach t in array array['officer', 'officer_grant', 'officer_relative'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I to app_staff using (city = nullif(current_setting(''app.city'', true), ''''))', t || '_staff', t);
    execute format('create policy %I on %I to %I using (true)', t || '_owner', t, current_user);
  end loop;
end $$;

grant select on officer_login, officer, officer_grant, officer_relative to app_staff;
grant update (password_hash, version) on officer to app_staff;
grant select, insert, update (used_at) on officer_challenge to app_staff;
grant select, insert, update (last_seen_at, auth_at, locked_at, revoked_at) on officer_session to app_staff;
grant select, insert, update, delete on officer_throttle to app_staff;

grant select, delete on officer_challenge, officer_session, officer_throttle to app_worker;
