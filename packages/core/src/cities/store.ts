import { statement } from '@anju/db'

/** A row that staff changed later (open or closed) keeps it; only names follow the table. */
export const upsertCities = statement<
  object,
  [codes: readonly string[], provinces: readonly string[], names: readonly string[], isOpen: readonly boolean[]]
>(
  'cities.upsert-cities',
  `insert into city (code, province_code, name, is_open)
   select * from unnest($1::text[], $2::text[], $3::text[], $4::boolean[])
   on conflict (code) do update set name = excluded.name, is_open = city.is_open or excluded.is_open`,
)

export const insertDivisions = statement<
  object,
  [
    city: string,
    codes: readonly string[],
    parents: readonly string[],
    levels: readonly string[],
    names: readonly string[],
  ]
>(
  'cities.insert-divisions',
  `insert into division (city, code, parent_code, level, name)
   select $1, d.* from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as d
   on conflict (city, code) do nothing`,
)

export const insertCalendarDays = statement<
  object,
  [days: readonly string[], kinds: readonly string[], names: readonly string[]]
>(
  'cities.insert-calendar-days',
  `insert into working_calendar_day (day, kind, name) select * from unnest($1::date[], $2::text[], $3::text[])
   on conflict (day) do nothing`,
)

export const insertCalendarYears = statement<object, [years: readonly number[], sources: readonly string[]]>(
  'cities.insert-calendar-years',
  `insert into working_calendar_year (year, source) select * from unnest($1::integer[], $2::text[])
   on conflict (year) do nothing`,
)
