import { statement } from '@anju/db'

/** The row that is counted up is one of a day, a source and a section: busy links do not wait for each other long. */
export const count = statement<object, [city: string, day: string, source: string, section: string]>(
  'arrivals.count',
  `insert into arrival (city, day, source, section, visits) values ($1, $2, $3, $4, 1)
   on conflict (city, day, source, section) do update set visits = arrival.visits + 1`,
)
