-- 业务申请: the citizen's draft, what was submitted (预申请), what has to be supplemented, and the case born at 受理登记.
-- account_id stands in every table with personal data, so that the citizen's policy is one comparison and needs no join.

create table application_draft (
  city text not null references city,
  id uuid not null,
  account_id uuid not null,
  state text not null default 'open' check (state in ('open', 'submitted', 'discarded')),
  -- Goes up with every saved step and photo: submitting names the version that the citizen looked at.
  version integer not null default 1,
  created_at timestamptz not null default app_now(),
  updated_at timestamptz not null default app_now(),
  kept_until date not null,
  primary key (city, id)
);
comment on table application_draft is '草稿: an application being filled in. It blocks nobody; after submitting it is the workspace of a supplement.';
create unique index application_draft_one_open on application_draft (city, account_id) where state = 'open';
create index application_draft_account on application_draft (city, account_id, created_at desc);
create index application_draft_kept on application_draft (kept_until) where state = 'open';

create table draft_step (
  city text not null,
  draft_id uuid not null,
  step text not null check (step in ('area', 'notes', 'pledge', 'information', 'members', 'housing', 'assets')),
  account_id uuid not null,
  version integer not null default 1,
  -- Sealed JSON of the text as it was typed, refused or not.
  document_ct bytea not null,
  is_complete boolean not null,
  updated_at timestamptz not null default app_now(),
  primary key (city, draft_id, step),
  foreign key (city, draft_id) references application_draft (city, id)
);
comment on table draft_step is 'One encrypted document per step with its own version; holds the raw text even when it was refused.';

create table draft_material (
  city text not null,
  draft_id uuid not null,
  file_id uuid not null,
  account_id uuid not null,
  material text not null check (material ~ '^[a-z][a-z0-9-]{0,39}$'),
  position integer not null check (position > 0),
  added_at timestamptz not null default app_now(),
  primary key (city, draft_id, file_id),
  foreign key (city, draft_id) references application_draft (city, id)
);
comment on table draft_material is 'Photos of the 资料列表 of a draft, in the order the citizen gave them.';
create index draft_material_order on draft_material (city, draft_id, material, position);
create index draft_material_file on draft_material (city, file_id);

create table pre_application (
  city text not null references city,
  id uuid not null,
  number text not null,
  account_id uuid not null,
  draft_id uuid not null,
  state text not null
    check (state in ('submitted', 'supplement-requested', 'accepted', 'not-accepted', 'withdrawn', 'expired')),
  version integer not null default 1,
  -- The revision in force of the rows below; an answered supplement writes the next one and keeps the earlier.
  revision integer not null default 1 check (revision > 0),
  accepting_agency_id uuid not null,
  district_code text not null,
  street_code text,
  committee_code text,
  applicant_bidx bytea not null check (octet_length(applicant_bidx) = 32),
  applicant_name_ct bytea not null,
  household_size integer not null check (household_size > 0),
  -- Place in the queue; an answered supplement keeps it.
  submitted_at timestamptz not null,
  resubmitted_at timestamptz,
  -- Promised day of acceptance; null is 日期待定.
  due_on date,
  snapshot_hash bytea not null check (octet_length(snapshot_hash) = 32),
  rules_version text not null,
  pledge_version text not null,
  pledge_hash bytea not null check (octet_length(pledge_hash) = 32),
  agreed_at timestamptz not null,
  claimed_by uuid,
  claimed_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  decision_note_ct bytea,
  primary key (city, id),
  unique (city, number),
  unique (city, draft_id),
  foreign key (city, accepting_agency_id) references agency (city, id),
  foreign key (city, draft_id) references application_draft (city, id),
  check ((claimed_by is null) = (claimed_at is null)),
  check (state not in ('accepted', 'not-accepted') or (decided_by is not null and decided_at is not null))
);
comment on table pre_application is '预申请: what a citizen submitted, waiting for 受理登记 by its accepting agency.';
create unique index pre_application_one_active on pre_application (city, applicant_bidx)
  where state in ('submitted', 'supplement-requested', 'accepted');
create index pre_application_queue on pre_application (city, accepting_agency_id, state, submitted_at, id);
create index pre_application_account on pre_application (city, account_id, submitted_at desc);
create index pre_application_claim on pre_application (city, claimed_by) where claimed_by is not null;

create table household_member (
  city text not null,
  pre_application_id uuid not null,
  revision integer not null,
  seq integer not null check (seq > 0),
  account_id uuid not null,
  relationship text not null,
  id_document_type text not null,
  person_bidx bytea not null check (octet_length(person_bidx) = 32),
  name_bidx bytea not null check (octet_length(name_bidx) = 32),
  -- Sealed JSON of the parsed member: name, number, income and what else the city asks.
  details_ct bytea not null,
  primary key (city, pre_application_id, revision, seq),
  unique (city, pre_application_id, revision, person_bidx),
  foreign key (city, pre_application_id) references pre_application (city, id)
);
comment on table household_member is '家庭成员, row 1 is the applicant. Written once per revision, never changed.';
create index household_member_person on household_member (city, person_bidx);
create index household_member_name on household_member (city, name_bidx);

create table housing_item (
  city text not null,
  pre_application_id uuid not null,
  revision integer not null,
  seq integer not null check (seq > 0),
  account_id uuid not null,
  details_ct bytea not null,
  primary key (city, pre_application_id, revision, seq),
  foreign key (city, pre_application_id) references pre_application (city, id)
);
comment on table housing_item is '家庭住房情况: homes the household declared; no row when it declared none.';

create table asset_item (
  city text not null,
  pre_application_id uuid not null,
  revision integer not null,
  seq integer not null check (seq > 0),
  account_id uuid not null,
  details_ct bytea not null,
  primary key (city, pre_application_id, revision, seq),
  foreign key (city, pre_application_id) references pre_application (city, id)
);
comment on table asset_item is '申请人财产信息: assets the household declared; no row when it declared none.';

create table application_section (
  city text not null,
  pre_application_id uuid not null,
  revision integer not null,
  section text not null check (section in ('area', 'notes', 'pledge', 'information', 'housing', 'assets')),
  account_id uuid not null,
  document_ct bytea not null,
  primary key (city, pre_application_id, revision, section),
  foreign key (city, pre_application_id) references pre_application (city, id)
);
comment on table application_section is 'The parsed answers of a step that are not rows of their own, sealed.';

create table application_material (
  city text not null,
  pre_application_id uuid not null,
  revision integer not null,
  file_id uuid not null,
  account_id uuid not null,
  material text not null,
  position integer not null check (position > 0),
  primary key (city, pre_application_id, revision, file_id),
  foreign key (city, pre_application_id) references pre_application (city, id)
);
comment on table application_material is '资料列表 as submitted: which photo stands for which material, in order.';
create index application_material_file on application_material (city, file_id);

-- Nation-wide, so keyed by the person's blind index first: an application in another city is a flag for the officer.
create table person_application (
  person_bidx bytea not null,
  city text not null,
  pre_application_id uuid not null,
  account_id uuid not null,
  is_open boolean not null default true,
  submitted_at timestamptz not null,
  primary key (person_bidx, city, pre_application_id)
);
comment on table person_application is 'Who stands in which application, nation-wide and by blind index only: a flag, never a bar.';
create index person_application_case on person_application (city, pre_application_id);

create table supplement_notice (
  city text not null,
  id uuid not null,
  pre_application_id uuid not null,
  account_id uuid not null,
  round integer not null check (round > 0),
  state text not null default 'open' check (state in ('open', 'answered', 'expired', 'closed')),
  issued_by uuid not null,
  issued_at timestamptz not null,
  due_on date not null,
  answered_at timestamptz,
  -- The law says once: a further round gives its reason.
  further_round_reason_ct bytea,
  primary key (city, id),
  unique (city, pre_application_id, round),
  foreign key (city, pre_application_id) references pre_application (city, id)
);
comment on table supplement_notice is '一次性补正告知: one list of everything missing; only its items open again.';
create unique index supplement_notice_one_open on supplement_notice (city, pre_application_id) where state = 'open';
create index supplement_notice_due on supplement_notice (due_on) where state = 'open';

create table supplement_item (
  city text not null,
  notice_id uuid not null,
  seq integer not null check (seq > 0),
  account_id uuid not null,
  kind text not null check (kind in ('section', 'material', 'field')),
  -- section: a step, or `information.<section>`; material: its code; field: `<step>.<field>` or `<step>.<seq>.<field>`.
  target text not null check (target ~ '^[a-z][A-Za-z0-9.-]{0,79}$'),
  reasons text[] not null check (cardinality(reasons) > 0),
  note_ct bytea,
  primary key (city, notice_id, seq),
  unique (city, notice_id, kind, target),
  foreign key (city, notice_id) references supplement_notice (city, id)
);
comment on table supplement_item is 'One thing to be put right, with its coded reasons and a sealed note.';

create table pre_application_event (
  city text not null,
  id bigint generated always as identity,
  pre_application_id uuid not null,
  account_id uuid not null,
  event text not null,
  from_state text,
  to_state text not null,
  version integer not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('citizen', 'officer', 'system')),
  actor_id uuid,
  agency_id uuid,
  reason text,
  detail jsonb not null default '{}',
  rules_version text not null,
  request_id text not null,
  primary key (city, id),
  foreign key (city, pre_application_id) references pre_application (city, id)
);
comment on table pre_application_event is 'Append-only: every step of a 预申请''s life. detail holds codes and numbers, never personal data.';
create index pre_application_event_of on pre_application_event (city, pre_application_id, id);

create table application_case (
  city text not null references city,
  id uuid not null,
  number text not null,
  pre_application_id uuid not null,
  account_id uuid not null,
  state text not null check (state in ('accepted', 'preliminary-review', 'secondary-review', 'final-review', 'reject-proposed',
    'rejected', 'notice-pending', 'noticed', 'objection-raised', 'registered', 'reconsideration', 'withdrawn', 'terminated')),
  version integer not null default 1,
  accepting_agency_id uuid not null,
  accepted_by uuid not null,
  accepted_at timestamptz not null,
  -- Promised day of the decision; null is 日期待定.
  due_on date,
  rules_version text not null,
  primary key (city, id),
  unique (city, number),
  unique (city, pre_application_id),
  foreign key (city, pre_application_id) references pre_application (city, id),
  foreign key (city, accepting_agency_id) references agency (city, id)
);
comment on table application_case is '办件: the staff''s case, born at 受理登记; what 保障进度查询 shows.';
create index application_case_queue on application_case (city, accepting_agency_id, state, accepted_at, id);
create index application_case_account on application_case (city, account_id, accepted_at desc);

create table case_event (
  city text not null,
  id bigint generated always as identity,
  case_id uuid not null,
  account_id uuid not null,
  event text not null,
  from_state text,
  to_state text not null,
  version integer not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('citizen', 'officer', 'system')),
  actor_id uuid,
  agency_id uuid,
  reason text,
  detail jsonb not null default '{}',
  request_id text not null,
  primary key (city, id),
  foreign key (city, case_id) references application_case (city, id)
);
comment on table case_event is 'Append-only: every step of a case''s life, with the unit that acted.';
create index case_event_of on case_event (city, case_id, id);

create table case_person (
  city text not null,
  case_id uuid not null,
  person_bidx bytea not null check (octet_length(person_bidx) = 32),
  is_active boolean not null default true,
  primary key (city, case_id, person_bidx),
  foreign key (city, case_id) references application_case (city, id)
);
comment on table case_person is 'One person stands in one active case of a city: decided here, at 受理登记.';
create unique index case_person_one_active on case_person (city, person_bidx) where is_active;

-- Citizens see their own rows, officers those of their city; the worker expires what is overdue.
do $$
declare
  t text;
  -- Whatever the citizens' surface is made to send, it cannot accept or refuse.
  citizens_states constant text := 'with check (account_id = nullif(current_setting(''app.account'', true), '''')::uuid '
    'and state in (''submitted'', ''withdrawn''))';
begin
  foreach t in array array[
    'application_draft', 'draft_step', 'draft_material', 'pre_application', 'household_member', 'housing_item', 'asset_item',
    'application_section', 'application_material', 'person_application', 'supplement_notice', 'supplement_item',
    'pre_application_event', 'application_case', 'case_event'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I to app_citizen using (account_id = nullif(current_setting(''app.account'', true), '''')::uuid) %s',
      t || '_citizen', t, case when t = 'pre_application' then citizens_states end);
    execute format('create policy %I on %I to app_worker using (true)', t || '_worker', t);
    execute format('create policy %I on %I to %I using (true)', t || '_owner', t, current_user);
  end loop;
  foreach t in array array[
    'pre_application', 'household_member', 'housing_item', 'asset_item', 'application_section', 'application_material',
    'supplement_notice', 'supplement_item', 'pre_application_event', 'application_case', 'case_event', 'case_person'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I to app_staff using (city = nullif(current_setting(''app.city'', true), ''''))', t || '_staff', t);
  end loop;
  execute format('create policy case_person_owner on case_person to %I using (true)', current_user);
end $$;
create policy person_application_staff on person_application to app_staff using (true);

grant select, insert, update on application_draft to app_citizen;
grant select, insert, update, delete on draft_step, draft_material to app_citizen;
grant select, insert on pre_application, household_member, housing_item, asset_item, application_section, application_material,
  person_application, pre_application_event to app_citizen;
grant update (state, version, revision, accepting_agency_id, district_code, street_code, committee_code, applicant_name_ct,
  household_size, resubmitted_at, due_on, snapshot_hash) on pre_application to app_citizen;
grant update (is_open) on person_application to app_citizen;
grant select, update (state, answered_at) on supplement_notice to app_citizen;
grant select on supplement_item, application_case, case_event to app_citizen;

grant select on household_member, housing_item, asset_item, application_section, application_material, person_application
  to app_staff;
grant select, update (state, version, accepting_agency_id, due_on, claimed_by, claimed_at, decided_by, decided_at, decision_reason,
  decision_note_ct) on pre_application to app_staff;
grant update (is_open) on person_application to app_staff;
grant select, insert on supplement_notice, supplement_item, pre_application_event, case_event to app_staff;
grant select, insert, update on application_case, case_person to app_staff;

grant select, update on application_draft to app_worker;
grant select, delete on draft_step, draft_material to app_worker;
grant select, update (state, version) on pre_application to app_worker;
grant select, update (state, answered_at) on supplement_notice to app_worker;
grant select, update (is_open) on person_application to app_worker;
grant select, insert on pre_application_event to app_worker;
grant select on supplement_item, household_member, application_material, application_case to app_worker;

-- A citizen may learn how many stand before an own application, and nothing else about them.
create function applications_ahead(of_city text, of_agency uuid, before timestamptz, before_id uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select count(*)::integer from pre_application
    where city = of_city and accepting_agency_id = of_agency and state = 'submitted' and (submitted_at, id) < (before, before_id)
  $$;
revoke execute on function applications_ahead(text, uuid, timestamptz, uuid) from public;
grant execute on function applications_ahead(text, uuid, timestamptz, uuid) to app_citizen, app_staff, app_worker;
