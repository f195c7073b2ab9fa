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

-- Row-level security keeps the planner from asking an index with a citizen's own words, so the search asks as the owner and
-- keeps to what is published by itself. How rare a word is nobody knows beforehand: a few hundred finds are put in order
-- themselves, a word that has more is met soon enough among the newest.
create function content_hits(
  of_city text, asked text[], in_title boolean, only_kind text, before_day date, before_id uuid, most integer
) returns table (id uuid, slug text, kind text, title text, dated_on date, search_text text)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    few constant integer := 500;
    answers constant text := 'r.city = $1 and r.state = ''published'' and r.live_from <= $6
      and (r.live_until is null or r.live_until > $6) and ($3::text is null or r.kind = $3) and (r.dated_on, r.item_id) < ($4, $5)
      and ' || case when in_title then 'r.title_terms @> $2' else 'r.terms @> $2 and not r.title_terms @> $2' end;
    found uuid[];
  begin
    execute 'select array(select r.item_id from content_revision r where ' || answers || ' limit ' || few + 1 || ')'
      into found using of_city, asked, only_kind, before_day, before_id, app_now();
    return query execute
      'select i.id, i.slug, r.kind, r.title, r.dated_on, r.search_text
       from content_revision r join content_item i on i.city = r.city and i.id = r.item_id
       where ' || answers || case when cardinality(found) <= few then ' and r.item_id = any($8)' else '' end ||
      ' order by r.dated_on desc, r.item_id desc limit $7'
      using of_city, asked, only_kind, before_day, before_id, app_now(), most, found;
  end
  $$;
revoke execute on function content_hits(text, text[], boolean, text, date, uuid, integer) from public;
grant execute on function content_hits(text, text[], boolean, text, date, uuid, integer) to app_citizen;
