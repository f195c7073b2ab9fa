-- What staff keep for the sections of a city's site. A piece has revisions; what everybody reads is the one whose time is now.

alter table officer_grant drop constraint officer_grant_role_check;
alter table officer_grant add constraint officer_grant_role_check
  check (role in ('verifier', 'acceptor', 'supervisor', 'editor', 'publisher', 'auditor', 'admin'));

create table content_item (
  city text not null references city,
  id uuid not null,
  kind text not null check (kind in ('announcement', 'service-guide', 'faq', 'policy', 'download', 'service-info', 'photo-news', 'listing')),
  -- Last part of its address; it stays when the title changes.
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  -- The office that keeps it: who may edit and publish follows the agencies.
  agency_id uuid not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (city, id),
  unique (city, kind, slug),
  foreign key (city, agency_id) references agency (city, id)
);
comment on table content_item is 'One piece of content under its lasting address. Its words stand in its revisions.';

create table content_revision (
  city text not null,
  item_id uuid not null,
  revision integer not null check (revision > 0),
  kind text not null,
  state text not null check (state in ('draft', 'submitted', 'published', 'withdrawn', 'discarded')),
  version integer not null default 1,
  title text not null check (length(title) <= 300),
  body jsonb not null,
  -- Its day in lists: the day it was first published unless an editor says otherwise, as for older papers.
  dated_on date,
  -- When everybody may read it: from the scheduled time until the next revision's, the end of its time, or its withdrawal.
  live_from timestamptz,
  live_until timestamptz,
  -- Null: handed in with the city's by-laws.
  edited_by uuid,
  edited_at timestamptz not null,
  submitted_by uuid,
  submitted_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  -- Why it was returned or withdrawn; said to its editors only.
  note text,
  -- What it is found under: signs and pairs of signs of the title, and of title and body together.
  title_terms text[] not null default '{}',
  terms text[] not null default '{}',
  -- The words of the body, for the excerpt beside a hit.
  search_text text not null default '',
  primary key (city, item_id, revision),
  foreign key (city, item_id) references content_item (city, id),
  check ((live_from is null) = (state not in ('published', 'withdrawn'))),
  check (live_until is null or live_from is not null),
  check (state <> 'published' or decided_at is not null),
  -- Nobody publishes what he or she wrote or sent for review.
  constraint content_revision_second_person check (state not in ('published', 'withdrawn')
    or (decided_by is distinct from edited_by or decided_by is null and edited_by is null)
    and (decided_by is distinct from submitted_by or decided_by is null and submitted_by is null))
);
comment on table content_revision is 'A revision of a piece: its words and structure, who wrote, reviewed and published it, and when everybody may read it.';
create unique index content_revision_one_open on content_revision (city, item_id) where state in ('draft', 'submitted');
create unique index content_revision_one_lasting on content_revision (city, item_id) where state = 'published' and live_until is null;
create index content_revision_live on content_revision (city, kind, dated_on desc, item_id) where state = 'published';
create index content_revision_dated on content_revision (city, dated_on desc, item_id) where state = 'published';
create index content_revision_queue on content_revision (city, state, edited_at desc, item_id) where state in ('draft', 'submitted');
create index content_revision_title_terms on content_revision using gin (title_terms) where state = 'published';
create index content_revision_terms on content_revision using gin (terms) where state = 'published';

create table content_event (
  city text not null,
  item_id uuid not null,
  revision integer not null,
  id bigint generated always as identity,
  event text not null,
  from_state text,
  to_state text not null,
  officer_id uuid,
  at timestamptz not null,
  note text,
  primary key (city, item_id, id),
  foreign key (city, item_id, revision) references content_revision (city, item_id, revision)
);
comment on table content_event is 'Append-only: every step in the life of a revision, with who and when.';

-- A citizen's surface never sees what is not published now, whatever a query forgets.
alter table content_revision enable row level security;
alter table content_revision force row level security;
create policy content_revision_citizen on content_revision to app_citizen
  using (state = 'published' and live_from <= app_now() and (live_until is null or live_until > app_now()));
create policy content_revision_staff on content_revision to app_staff
  using (city = nullif(current_setting('app.city', true), ''));
create policy content_revision_worker on content_revision to app_worker using (true);
do $$ begin
  execute format('create policy content_revision_owner on content_revision to %I using (true)', current_user);
end $$;

grant select on content_item, content_revision to app_citizen;
grant select, insert on content_item, content_revision, content_event to app_staff;
grant update (state, version, title, body, dated_on, live_from, live_until, edited_by, edited_at, submitted_by, submitted_at, decided_by,
  decided_at, note, title_terms, terms, search_text) on content_revision to app_staff;
