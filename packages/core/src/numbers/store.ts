import { statement } from '@anju/db'

export const nextNumber = statement<{ last: number }, [city: string, kind: string, day: string]>(
  'numbers.next',
  `insert into number_counter as n (city, kind, day, last) values ($1, $2, $3, 1)
   on conflict (city, kind, day) do update set last = n.last + 1
   returning last`,
)
