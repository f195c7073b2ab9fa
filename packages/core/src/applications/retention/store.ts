import { statement } from '@anju/db'

export type KeptFile = { city: string; file_id: string }

/**
 * Photos of applications that ended long ago. One that a later application or an open draft took over belongs to that as
 * well: it stays until the last of them has ended as long ago.
 */
export const filesKeptLongEnough = statement<KeptFile, [endedBefore: Date, most: number]>(
  'applications.files-kept-long-enough',
  `with ended as materialized (
     select p.city, p.id from pre_application p
     where p.state in ('not-accepted', 'withdrawn', 'expired') and p.submitted_at < $1
       and (select max(e.at) from pre_application_event e where e.city = p.city and e.pre_application_id = p.id) < $1
   )
   select distinct f.city, f.id as file_id
   from ended join application_material m on m.city = ended.city and m.pre_application_id = ended.id
   join stored_file f on f.city = m.city and f.id = m.file_id and f.state = 'stored'
   where not exists (
       select from application_material o where o.city = f.city and o.file_id = f.id
         and not exists (select from ended e where e.city = o.city and e.id = o.pre_application_id))
     and not exists (
       select from draft_material d join application_draft a on a.city = d.city and a.id = d.draft_id
       where d.city = f.city and d.file_id = f.id and a.state = 'open')
   limit $2`,
)
