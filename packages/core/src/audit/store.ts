import { statement } from '@anju/db'
import type { AuditEventRow } from '@anju/db/rows'

export const insertEvent = statement<
  object,
  [
    city: string,
    actorKind: string,
    actorId: string | null,
    agencyId: string | null,
    action: string,
    objectKind: string,
    objectId: string | null,
    purpose: string | null,
    fields: readonly string[],
    detail: string,
    requestId: string,
  ]
>(
  'audit.insert-event',
  `insert into audit_event (city, actor_kind, actor_id, agency_id, action, object_kind, object_id, purpose, fields, detail, request_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)

export type JournalEvent = Pick<
  AuditEventRow,
  'at' | 'actor_kind' | 'actor_id' | 'action' | 'purpose' | 'fields' | 'detail'
>

export const eventsOfObject = statement<JournalEvent, [city: string, kind: string, id: string, most: number]>(
  'audit.events-of-object',
  `select at, actor_kind, actor_id, action, purpose, fields, detail from audit_event
   where city = $1 and object_kind = $2 and object_id = $3 order by id desc limit $4`,
)

export const countOfObject = statement<{ total: number }, [city: string, kind: string, id: string]>(
  'audit.count-of-object',
  `select count(*) as total from audit_event where city = $1 and object_kind = $2 and object_id = $3`,
)
