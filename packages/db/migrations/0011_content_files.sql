-- Files that pieces of content name: pictures and attachments. What they hold is published, so no key belongs to them; who
-- may read one follows the revisions that name it.

create table content_file (
  city text not null references city,
  id uuid not null,
  -- The office that keeps it, as with the pieces.
  agency_id uuid not null,
  kind text not null check (kind in ('picture', 'attachment')),
  -- pending: announced, the objects may not be there yet; stored: all objects are there; erased: nobody gets it any more.
  state text not null check (state in ('pending', 'stored', 'erased')),
  -- As it is saved: cleaned, with the ending of what it holds.
  name text not null check (length(name) <= 200),
  media_type text not null,
  -- Of the attachment, of a picture's largest form.
  bytes integer not null check (bytes > 0),
  width integer check (width > 0),
  height integer check (height > 0),
  -- Of what was uploaded.
  upload_sha256 bytea not null check (octet_length(upload_sha256) = 32),
  -- What of it no machine could read, so that a person has to look for personal numbers there.
  unread text not null default '',
  -- Null: made by the demonstration.
  created_by uuid,
  created_at timestamptz not null,
  stored_at timestamptz,
  erased_by uuid,
  erased_at timestamptz,
  primary key (city, id),
  foreign key (city, agency_id) references agency (city, id),
  check ((kind = 'picture') = (width is not null and height is not null)),
  check (state <> 'stored' or stored_at is not null),
  check ((state = 'erased') = (erased_at is not null))
);
comment on table content_file is 'A picture or an attachment of content; who uploaded and who erased it. Its bytes stand in its objects.';
create index content_file_pending on content_file (created_at) where state = 'pending';

create table content_file_object (
  city text not null,
  file_id uuid not null,
  -- The attachment itself, or a picture of one width: 960.webp.
  part text not null check (part = 'file' or part ~ '^[1-9][0-9]{0,3}\.(webp|jpg)$'),
  bytes integer not null check (bytes > 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  object_key text not null unique,
  primary key (city, file_id, part),
  foreign key (city, file_id) references content_file (city, id) on delete cascade
);
comment on table content_file_object is 'One object of the file store that a file of content is made of, with its hash.';

-- Which files a revision names, kept by the database itself: nobody can forget it.
create function content_file_ids(body jsonb) returns uuid[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct (one #>> '{}')::uuid), '{}') from jsonb_path_query(body,
    '$.**.file ? (@.type() == "string" && @ like_regex "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" flag "i")') as one
$$;
alter table content_revision add column files uuid[] not null generated always as (content_file_ids(body)) stored;
create index content_revision_files on content_revision using gin (files);

alter table content_file enable row level security;
alter table content_file force row level security;
alter table content_file_object enable row level security;
alter table content_file_object force row level security;

-- Everybody reads what a revision names that everybody reads now, and nothing else, whatever a query forgets.
create policy content_file_citizen on content_file to app_citizen using (state = 'stored' and exists (
  select from content_revision r where r.city = content_file.city and r.files @> array[content_file.id] and r.state = 'published'
    and r.live_from <= app_now() and (r.live_until is null or r.live_until > app_now())));
create policy content_file_object_citizen on content_file_object to app_citizen using (exists (
  select from content_file f where f.city = content_file_object.city and f.id = content_file_object.file_id));
create policy content_file_staff on content_file to app_staff using (city = nullif(current_setting('app.city', true), ''));
create policy content_file_object_staff on content_file_object to app_staff
  using (city = nullif(current_setting('app.city', true), ''));
create policy content_file_worker on content_file to app_worker using (true);
create policy content_file_object_worker on content_file_object to app_worker using (true);
do $$ begin
  execute format('create policy content_file_owner on content_file to %I using (true)', current_user);
  execute format('create policy content_file_object_owner on content_file_object to %I using (true)', current_user);
end $$;

grant select on content_file, content_file_object to app_citizen;
grant select, insert, delete on content_file, content_file_object to app_staff;
grant update (state, name, stored_at, erased_by, erased_at) on content_file to app_staff;
grant select, delete on content_file, content_file_object to app_worker;
