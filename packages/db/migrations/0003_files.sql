-- Photos that citizens upload. The bytes lie encrypted in the file store, each under a key of its own; here stands what is
-- needed to find, open and check them. Whoever has no row has no key.

create table stored_file (
  city text not null references city,
  id uuid not null,
  account_id uuid not null,
  purpose text not null check (purpose in ('real-name', 'application-material')),
  -- pending: announced, the objects may not be there yet; stored: both objects are there; erased: the key is gone.
  state text not null check (state in ('pending', 'stored', 'erased')),
  -- Size of the picture as it is served, not of what was uploaded.
  bytes integer not null check (bytes > 0),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  -- Quarter turns clockwise chosen by the owner; the stored picture is never encoded a second time.
  rotation smallint not null default 0 check (rotation in (0, 90, 180, 270)),
  -- Keyed hash of what was uploaded: tells the same picture without telling what it shows.
  content_mac bytea not null check (octet_length(content_mac) = 32),
  cipher_sha256 bytea not null check (octet_length(cipher_sha256) = 32),
  thumbnail_sha256 bytea not null check (octet_length(thumbnail_sha256) = 32),
  object_key text not null,
  thumbnail_key text not null check (thumbnail_key <> object_key),
  wrapped_key bytea,
  original_name_ct bytea,
  created_at timestamptz not null,
  stored_at timestamptz,
  erased_at timestamptz,
  version integer not null default 1,
  primary key (city, id),
  check ((state = 'erased') = (wrapped_key is null)),
  check ((state = 'erased') = (erased_at is not null)),
  check (state <> 'stored' or stored_at is not null),
  check (state <> 'erased' or original_name_ct is null)
);
comment on table stored_file is 'A photo a citizen uploaded, encrypted with its own key. Erasing throws the key away; the reconciler then removes the objects.';
create index stored_file_account on stored_file (city, account_id, created_at);
-- The reconciler asks by object, whichever city the file went to since.
create index stored_file_object on stored_file (object_key);
create index stored_file_thumbnail on stored_file (thumbnail_key);
create index stored_file_pending on stored_file (created_at) where state = 'pending';

alter table stored_file enable row level security;
alter table stored_file force row level security;
create policy stored_file_citizen on stored_file to app_citizen
  using (account_id = nullif(current_setting('app.account', true), '')::uuid);
create policy stored_file_staff on stored_file to app_staff
  using (city = nullif(current_setting('app.city', true), ''));
create policy stored_file_worker on stored_file to app_worker using (true);
do $$ begin
  execute format('create policy stored_file_owner on stored_file to %I using (true)', current_user);
end $$;

-- A citizen deletes a row where an upload came to nothing, and where a draft goes to another city.
grant select, insert, delete on stored_file to app_citizen;
grant update (state, rotation, wrapped_key, original_name_ct, stored_at, erased_at, version) on stored_file to app_citizen;
grant select on stored_file to app_staff;
grant select, delete on stored_file to app_worker;
grant update (state, wrapped_key, original_name_ct, erased_at, version) on stored_file to app_worker;
