-- 实名认证 by photos of the document. A person is known nation-wide by the blind index of scheme, country and number only.

create table real_name_verification (
  city text not null references city,
  id uuid not null,
  account_id uuid not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'verified', 'superseded', 'revoked')),
  version integer not null default 1,
  -- A label, given at the first submitting.
  number text,
  -- As they were typed while a draft, as they were read from then on.
  name_ct bytea,
  id_document_type text,
  issuing_country text,
  id_number_ct bytea,
  name_bidx bytea check (octet_length(name_bidx) = 32),
  person_bidx bytea check (octet_length(person_bidx) = 32),
  -- The desk in charge.
  agency_id uuid,
  -- How often it was submitted.
  attempt integer not null default 0 check (attempt >= 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  -- Promised day of the decision; null is 日期待定.
  due_on date,
  claimed_by uuid,
  claimed_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  -- The earlier verification of the account that this one takes the place of.
  supersedes uuid,
  primary key (city, id),
  unique (city, number),
  foreign key (city, agency_id) references agency (city, id),
  check ((claimed_by is null) = (claimed_at is null)),
  check (claimed_by is null or state = 'submitted'),
  check (state = 'draft' or (number is not null and agency_id is not null and submitted_at is not null and attempt > 0
    and name_ct is not null and id_document_type is not null and id_number_ct is not null and person_bidx is not null)),
  check (state not in ('returned', 'verified') or (decided_by is not null and decided_at is not null))
);
comment on table real_name_verification is 'One citizen''s 实名认证 by photos: typed data and where its review stands. Officers see it from submitting on.';
create unique index real_name_verification_one_open on real_name_verification (city, account_id)
  where state in ('draft', 'submitted', 'returned');
create index real_name_verification_queue on real_name_verification (city, agency_id, submitted_at, id) where state = 'submitted';
create index real_name_verification_decided on real_name_verification (city, agency_id, decided_at) where decided_at is not null;
create index real_name_verification_person on real_name_verification (city, person_bidx);
create index real_name_verification_account on real_name_verification (city, account_id);
create index real_name_verification_claim on real_name_verification (city, claimed_by) where claimed_by is not null;

create table real_name_photo (
  city text not null,
  verification_id uuid not null,
  -- The place on the page: front is the data page of a passport.
  slot text not null check (slot in ('front', 'back', 'portrait')),
  file_id uuid not null,
  account_id uuid not null,
  -- The submitting it was taken for: a smaller one than the verification's was kept from an earlier round.
  attempt integer not null check (attempt > 0),
  added_at timestamptz not null,
  primary key (city, verification_id, slot),
  foreign key (city, verification_id) references real_name_verification (city, id)
);
comment on table real_name_photo is 'Which photo stands in which place. Real-name photos serve this verification and nothing else.';
create unique index real_name_photo_file on real_name_photo (city, file_id);

create table real_name_fault (
  city text not null,
  verification_id uuid not null,
  attempt integer not null check (attempt > 0),
  item text not null check (item in ('typed', 'front', 'back', 'portrait')),
  account_id uuid not null,
  code text not null check (code ~ '^[a-z][a-z-]{0,39}$'),
  note_ct bytea,
  found_at timestamptz not null,
  redone_at timestamptz,
  primary key (city, verification_id, attempt, item),
  foreign key (city, verification_id) references real_name_verification (city, id)
);
comment on table real_name_fault is 'What was not right at one submitting, per item, with a coded reason and a sealed note. Only these items open again.';

create table real_name_event (
  city text not null,
  id bigint generated always as identity,
  verification_id uuid not null,
  account_id uuid not null,
  event text not null,
  from_state text,
  to_state text not null,
  version integer not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('citizen', 'officer', 'system')),
  actor_id uuid,
  agency_id uuid,
  detail jsonb not null default '{}',
  request_id text not null,
  primary key (city, id),
  foreign key (city, verification_id) references real_name_verification (city, id)
);
comment on table real_name_event is 'Append-only: every step of a verification''s life. detail holds codes and numbers, never personal data.';
create index real_name_event_of on real_name_event (city, verification_id, id);

-- Nation-wide tables are keyed by what they decide.

create table account_identity (
  account_id uuid primary key,
  city text not null,
  verification_id uuid not null,
  person_bidx bytea check (octet_length(person_bidx) = 32),
  verified_at timestamptz,
  check ((person_bidx is null) = (verified_at is null))
);
comment on table account_identity is 'Which verification of an account is in force, in whichever city: one per account, decided by this key; and the person once verified.';

create table verified_person (
  person_bidx bytea primary key check (octet_length(person_bidx) = 32),
  account_id uuid not null,
  city text not null,
  verification_id uuid not null,
  id_document_type text not null,
  issuing_country text not null,
  name_ct bytea not null,
  id_number_ct bytea not null,
  method text not null check (method in ('document-photos', 'bank')),
  verified_at timestamptz not null
);
comment on table verified_person is 'One verified account per person, nation-wide, decided by this key. Sealed with the nation''s data key.';

do $$
declare
  t text;
  -- The citizens' surface cannot verify anybody, whatever it is made to send.
  citizens_states constant text := 'with check (account_id = nullif(current_setting(''app.account'', true), '''')::uuid '
    'and state in (''draft'', ''submitted'', ''returned''))';
begin
  foreach t in array array['real_name_verification', 'real_name_photo', 'real_name_fault', 'real_name_event',
    'account_identity', 'verified_person'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I to app_citizen using (account_id = nullif(current_setting(''app.account'', true), '''')::uuid) %s',
      t || '_citizen', t, case when t = 'real_name_verification' then citizens_states end);
    execute format('create policy %I on %I to app_worker using (true)', t || '_worker', t);
    execute format('create policy %I on %I to %I using (true)', t || '_owner', t, current_user);
  end loop;
  foreach t in array array['real_name_photo', 'real_name_fault', 'real_name_event', 'account_identity'] loop
    execute format(
      'create policy %I on %I to app_staff using (city = nullif(current_setting(''app.city'', true), ''''))', t || '_staff', t);
  end loop;
end $$;
-- A draft is the citizen's alone.
create policy real_name_verification_staff on real_name_verification to app_staff
  using (city = nullif(current_setting('app.city', true), '') and state <> 'draft');
-- Whether a person is verified already, and by which account, is asked across cities; who it is can only be read at home.
create policy verified_person_staff on verified_person for select to app_staff using (true);
create policy verified_person_staff_insert on verified_person for insert to app_staff
  with check (city = nullif(current_setting('app.city', true), ''));

-- Deleting serves one act: a draft that nobody has seen goes to the city that its owner chose.
grant select, insert, delete on real_name_verification, real_name_photo to app_citizen;
grant update (state, version, number, name_ct, id_document_type, issuing_country, id_number_ct, name_bidx, person_bidx, agency_id,
  attempt, updated_at, submitted_at, due_on, claimed_by, claimed_at) on real_name_verification to app_citizen;
grant update (file_id, attempt, added_at) on real_name_photo to app_citizen;
grant select, update (redone_at) on real_name_fault to app_citizen;
grant select, insert on real_name_event to app_citizen;
grant select, insert, update (city, verification_id) on account_identity to app_citizen;
grant select on verified_person to app_citizen;

grant select, update (state, version, updated_at, claimed_by, claimed_at, decided_by, decided_at) on real_name_verification to app_staff;
grant select on real_name_photo to app_staff;
grant select, insert on real_name_fault, real_name_event to app_staff;
grant select, update (person_bidx, verified_at) on account_identity to app_staff;
grant select (person_bidx, account_id, city, verification_id, method, verified_at), insert on verified_person to app_staff;

grant select on real_name_verification, real_name_photo, account_identity, verified_person to app_worker;
