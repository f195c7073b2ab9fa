-- What public pages are cached by, and where their readers came from.

create index content_revision_begins on content_revision (city, live_from) where live_from is not null;
create index content_revision_ends on content_revision (city, live_until) where live_until is not null;

-- Changes whenever a piece begins or ceases to be read. Times only: the citizen's surface sees no ended revision itself.
create function content_stamp(of_city text) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select concat(
      (select extract(epoch from max(live_from)) from content_revision where city = of_city and live_from <= app_now()), '-',
      (select extract(epoch from max(live_until)) from content_revision where city = of_city and live_until <= app_now()))
  $$;
revoke execute on function content_stamp(text) from public;
grant execute on function content_stamp(text) to app_citizen, app_staff, app_worker;

create table arrival (
  city text not null references city,
  day date not null,
  -- Which portal sent the visitor, as its deep link says it.
  source text not null check (source ~ '^[a-z0-9-]{1,20}$'),
  section text not null check (section ~ '^[a-z-]{1,30}$'),
  visits integer not null check (visits > 0),
  primary key (city, day, source, section)
);
comment on table arrival is 'How many came by the deep links of other portals, per day: a count, nothing about anybody.';

grant insert, select, update on arrival to app_citizen;
grant select on arrival to app_staff, app_worker;
