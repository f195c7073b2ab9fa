import { statement } from '@anju/db'

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
