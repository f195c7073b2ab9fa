import { statement } from '@anju/db'
import type { ContentFileObjectRow, ContentFileRow } from '@anju/db/rows'

export const insertPending = statement<
  object,
  [
    city: string,
    id: string,
    agencyId: string,
    kind: ContentFileRow['kind'],
    name: string,
    mediaType: string,
    bytes: number,
    width: number | null,
    height: number | null,
    uploadSha256: Buffer,
    unread: string,
    by: string | null,
    now: Date,
  ]
>(
  'content.insert-pending-file',
  `insert into content_file (city, id, agency_id, kind, state, name, media_type, bytes, width, height, upload_sha256, unread,
     created_by, created_at)
   values ($1, $2, $3, $4, 'pending', $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
)

export const insertObjects = statement<
  object,
  [
    city: string,
    fileId: string,
    parts: readonly string[],
    bytes: readonly number[],
    sha256: readonly Buffer[],
    keys: readonly string[],
  ]
>(
  'content.insert-file-objects',
  `insert into content_file_object (city, file_id, part, bytes, sha256, object_key)
   select $1, $2, o.* from unnest($3::text[], $4::integer[], $5::bytea[], $6::text[]) as o`,
)

export const markStored = statement<object, [city: string, id: string, now: Date]>(
  'content.mark-file-stored',
  `update content_file set state = 'stored', stored_at = $3 where city = $1 and id = $2 and state = 'pending'`,
)

export const deletePending = statement<{ id: string }, [city: string, id: string]>(
  'content.delete-pending-file',
  `delete from content_file where city = $1 and id = $2 and state = 'pending' returning id`,
)

export type File = Omit<ContentFileRow, 'state' | 'upload_sha256' | 'erased_by' | 'erased_at'> & { parts: string[] }
const columns = `f.city, f.id, f.agency_id, f.kind, f.name, f.media_type, f.bytes, f.width, f.height, f.unread, f.created_by,
  f.created_at, f.stored_at,
  array(select o.part from content_file_object o where o.city = f.city and o.file_id = f.id order by o.part) as parts`

/** Under the citizen's role row-level security leaves those that a revision names that everybody reads now. */
export const listStored = statement<File, [city: string, ids: readonly string[]]>(
  'content.list-stored-files',
  `select ${columns} from content_file f where f.city = $1 and f.id = any($2::uuid[]) and f.state = 'stored'`,
)

export type FileObject = Pick<ContentFileObjectRow, 'part' | 'sha256' | 'object_key'> &
  Pick<ContentFileRow, 'id' | 'agency_id' | 'kind' | 'name' | 'media_type'>

export const findObject = statement<FileObject, [city: string, id: string, part: string]>(
  'content.find-file-object',
  `select o.part, o.sha256, o.object_key, f.id, f.agency_id, f.kind, f.name, f.media_type
   from content_file_object o join content_file f on f.city = o.city and f.id = o.file_id
   where o.city = $1 and o.file_id = $2 and o.part = $3 and f.state = 'stored'`,
)

export const objectKeys = statement<{ object_key: string }, [city: string, id: string]>(
  'content.file-object-keys',
  `select object_key from content_file_object where city = $1 and file_id = $2`,
)

/** A revision that is being written, is read, or will be. */
export const isNamed = statement<{ named: boolean }, [city: string, id: string]>(
  'content.is-file-named',
  `select exists (select from content_revision where city = $1 and files @> array[$2::uuid] and (state in ('draft', 'submitted')
     or state = 'published' and (live_until is null or live_until > app_now()))) as named`,
)

/** What it was called may be the very thing that had to go. */
export const erase = statement<object, [city: string, id: string, by: string, now: Date]>(
  'content.erase-file',
  `update content_file set state = 'erased', name = '', erased_by = $3, erased_at = $4
   where city = $1 and id = $2 and state = 'stored'`,
)
