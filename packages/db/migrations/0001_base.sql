-- Roles of least privilege. The owner of the database migrates; the surfaces log in as the owner and drop to one of these.
do $$
declare r text;
begin
  foreach r in array array['app_citizen', 'app_staff', 'app_worker'] loop
    if not exists (select from pg_roles where rolname = r) then
      execute format('create role %I nologin', r);
    end if;
    execute format('grant %I to current_user', r);
  end loop;
end $$;

revoke create on schema public from public;
grant usage on schema public to app_citizen, app_staff, app_worker;

-- The only clock of the rules. Tests replace this function in their own database; a production database never does.
create function app_now() returns timestamptz language sql stable as 'select now()';
grant execute on function app_now() to app_citizen, app_staff, app_worker;

create table city (
  code text primary key check (code ~ '^[0-9]{6}$'),
  province_code text not null check (province_code ~ '^[0-9]{6}$'),
  name text not null,
  is_open boolean not null default false,
  opened_on date
);
comment on table city is 'The site table: every city a citizen can choose (369 rows); open ones take applications.';

create table division (
  city text not null references city,
  code text not null check (code ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$'),
  parent_code text not null,
  level text not null check (level in ('district', 'street', 'committee')),
  name text not null,
  is_active boolean not null default true,
  primary key (city, code)
);
comment on table division is 'Districts, streets and committees of opened cities; seeded from the last published set, kept by staff since.';
create index division_parent on division (city, parent_code);

create table agency (
  city text not null references city,
  id uuid not null,
  parent_id uuid,
  level text not null check (level in ('city', 'district', 'street')),
  name text not null,
  address text not null,
  phone text not null,
  hours text not null,
  is_active boolean not null default true,
  version integer not null default 1,
  primary key (city, id),
  foreign key (city, parent_id) references agency (city, id)
);
comment on table agency is '受理机构: the tree of housing offices of a city. Permissions follow this tree, never a code''s prefix.';

create table agency_area (
  city text not null,
  area text not null,
  agency_id uuid not null,
  primary key (city, area),
  foreign key (city, agency_id) references agency (city, id)
);
comment on table agency_area is 'Which office serves which area: a division code of any length or a named zone without a code; the longest match wins.';

create table working_calendar_day (
  day date primary key,
  kind text not null check (kind in ('holiday', 'adjusted-workday')),
  name text not null
);
comment on table working_calendar_day is 'Days that differ from the plain week, per the State Council''s yearly notice.';

create table working_calendar_year (
  year integer primary key,
  source text not null
);
comment on table working_calendar_year is 'Years whose calendar is known; a promise that reaches beyond them is 日期待定.';

create table data_key (
  id integer generated always as identity primary key,
  scope text not null check (scope = 'nation' or scope ~ '^[0-9]{6}$'),
  wrapped bytea not null,
  created_at timestamptz not null default app_now(),
  retired_at timestamptz
);
comment on table data_key is 'Data keys per city and one for the nation, wrapped by the key-encryption key that never enters the database.';
create unique index data_key_active on data_key (scope) where retired_at is null;

create table audit_event (
  city text not null,
  id bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  actor_kind text not null check (actor_kind in ('visitor', 'citizen', 'officer', 'system')),
  actor_id uuid,
  agency_id uuid,
  action text not null,
  object_kind text not null,
  object_id uuid,
  purpose text,
  fields text[] not null default '{}',
  detail jsonb not null default '{}',
  request_id text not null,
  primary key (city, id)
);
comment on table audit_event is 'Append-only: every act and every look at personal data, written in the act''s own transaction. Grants allow INSERT and SELECT only.';
create index audit_event_object on audit_event (city, object_kind, object_id);
create index audit_event_actor on audit_event (city, actor_id, at);

create table idempotency_key (
  actor text not null,
  route text not null,
  key uuid not null,
  request_hash bytea not null,
  status integer,
  response jsonb,
  created_at timestamptz not null default app_now(),
  primary key (actor, route, key)
);
comment on table idempotency_key is 'First row of every submit and decision that carries a key: a repeat gets the stored answer; settles a lost answer to COMMIT.';

create table limit_counter (
  name text not null,
  subject bytea not null,
  window_start timestamptz not null,
  used integer not null,
  primary key (name, subject, window_start)
);
comment on table limit_counter is 'Counts per limit, subject (a keyed hash) and window of time.';
create index limit_counter_age on limit_counter (window_start);

create table number_counter (
  city text not null references city,
  kind text not null,
  day date not null,
  last integer not null,
  primary key (city, kind, day)
);
comment on table number_counter is 'Human numbers per city, kind and day. They are labels, never keys.';

grant select on city, division, agency, agency_area, working_calendar_day, working_calendar_year, data_key to app_citizen, app_staff, app_worker;

grant insert, select on audit_event to app_citizen, app_staff, app_worker;
grant select, insert, update on idempotency_key, limit_counter, number_counter to app_citizen, app_staff, app_worker;
grant delete on limit_counter, idempotency_key to app_worker;
