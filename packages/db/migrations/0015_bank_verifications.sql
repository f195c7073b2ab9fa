-- 银行用户认证: a person may also be verified by the bank that knows him. The number of the card passes through and is never
-- stored; what is kept of it are the last four digits, sealed.

-- How a verification came, or is to come, to its end. The bank needs neither an officer nor photos.
alter table real_name_verification add column way text not null default 'photos' check (way in ('photos', 'bank'));
alter table real_name_verification
  drop constraint real_name_verification_check2,
  drop constraint real_name_verification_check3,
  add constraint real_name_verification_submitted check (state = 'draft' or (number is not null and agency_id is not null
    and submitted_at is not null and (attempt > 0 or way = 'bank') and name_ct is not null and id_document_type is not null
    and id_number_ct is not null and person_bidx is not null)),
  add constraint real_name_verification_decided check (state not in ('returned', 'verified')
    or (decided_at is not null and (decided_by is not null or way = 'bank'))),
  add constraint real_name_verification_by_bank check (way = 'photos' or state in ('verified', 'superseded', 'revoked'));

create table bank_verification (
  city text not null references city,
  -- What the bank knows the question by: the dedupe key, and the address of its later answer.
  id uuid not null,
  account_id uuid not null,
  -- No foreign key: a draft may go to another city with its id.
  verification_id uuid not null,
  state text not null check (state in ('asked', 'pending', 'matched', 'mismatched', 'taken', 'unanswered', 'dropped')),
  version integer not null default 1,
  -- As they were read and sent.
  name_ct bytea not null,
  id_document_type text not null,
  issuing_country text not null,
  id_number_ct bytea not null,
  phone_ct bytea not null,
  card_last_four_ct bytea not null,
  -- Keyed: tells a repeat of the same question and nothing else. Forgotten when no repeat is expected any more.
  question_mac bytea check (octet_length(question_mac) = 32),
  consent_version text not null,
  -- How often the bank was called.
  attempts integer not null default 0 check (attempts >= 0),
  asked_at timestamptz not null,
  called_at timestamptz,
  answered_at timestamptz,
  -- Until when an answer is waited for.
  expires_at timestamptz not null,
  primary key (city, id),
  check (state <> 'asked' or question_mac is not null),
  check ((state in ('matched', 'mismatched', 'taken')) = (answered_at is not null))
);
comment on table bank_verification is 'One question to the bank whether name, document, card and reserved phone are one customer''s. The card''s number is never stored. Officers see nothing of it.';
create unique index bank_verification_one_open on bank_verification (city, account_id) where state in ('asked', 'pending');
create index bank_verification_account on bank_verification (account_id, id);
-- The bank knows no city.
create index bank_verification_id on bank_verification (id);

create table bank_verification_event (
  city text not null,
  id bigint generated always as identity,
  bank_verification_id uuid not null,
  account_id uuid not null,
  event text not null,
  from_state text,
  to_state text not null,
  version integer not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('citizen', 'system')),
  detail jsonb not null default '{}',
  request_id text not null,
  primary key (city, id),
  foreign key (city, bank_verification_id) references bank_verification (city, id)
);
comment on table bank_verification_event is 'Append-only: every step of a question to the bank. detail holds codes and numbers, never personal data.';
create index bank_verification_event_of on bank_verification_event (city, bank_verification_id, id);

do $$
declare
  t text;
  own constant text := 'account_id = nullif(current_setting(''app.account'', true), '''')::uuid';
begin
  foreach t in array array['bank_verification', 'bank_verification_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to app_worker using (true)', t || '_worker', t);
    execute format('create policy %I on %I to %I using (true)', t || '_owner', t, current_user);
  end loop;
  -- The citizens' surface asks, and drops what it asked; it can write no answer, whatever it is made to send.
  execute format('create policy bank_verification_citizen on bank_verification to app_citizen using (%1$s) '
    'with check (%1$s and state in (''asked'', ''dropped''))', own);
  execute format('create policy bank_verification_event_citizen on bank_verification_event to app_citizen using (%1$s) '
    'with check (%1$s and to_state in (''asked'', ''dropped''))', own);
end $$;

grant select, insert on bank_verification, bank_verification_event to app_citizen;
grant update (state, version) on bank_verification to app_citizen;

-- What the bank answers is written as the installation itself.
grant select, update (state, version, attempts, called_at, answered_at, expires_at, question_mac) on bank_verification to app_worker;
grant select, insert on bank_verification_event to app_worker;
grant update (state, version, way, number, name_ct, id_document_type, issuing_country, id_number_ct, name_bidx, person_bidx,
  agency_id, updated_at, submitted_at, claimed_by, claimed_at, decided_by, decided_at) on real_name_verification to app_worker;
grant select, insert on real_name_event to app_worker;
grant update (person_bidx, verified_at) on account_identity to app_worker;
grant insert on verified_person to app_worker;
-- Photos of a draft that nobody has seen serve nothing once the bank has answered.
grant delete on real_name_photo to app_worker;

-- The office settles what the bank answers: it reads whose account is asked about, and counts the tries of a day.
grant select on account_identity, real_name_verification, real_name_photo, verified_person, agency, agency_area to app_worker;
grant select, insert, update (used) on limit_counter to app_worker;
grant select, insert, update (last) on number_counter to app_worker;
