import { statement } from '@anju/db'
import type { StoredFileRow } from '@anju/db/rows'

export type FilePurpose = 'real-name' | 'application-material'

export const insertPending = statement<
  object,
  [
    city: string,
    id: string,
    accountId: string,
    purpose: FilePurpose,
    bytes: number,
    width: number,
    height: number,
    contentMac: Buffer,
    cipherSha256: Buffer,
    thumbnailSha256: Buffer,
    objectKey: string,
    thumbnailKey: string,
    wrappedKey: Buffer,
    originalName: Buffer,
    now: Date,
  ]
>(
  'files.insert-pending',
  `insert into stored_file (city, id, account_id, purpose, state, bytes, width, height, content_mac, cipher_sha256,
     thumbnail_sha256, object_key, thumbnail_key, wrapped_key, original_name_ct, created_at)
   values ($1, $2, $3, $4, 'pending', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
)

export const markStored = statement<object, [city: string, id: string, now: Date]>(
  'files.mark-stored',
  `update stored_file set state = 'stored', stored_at = $3, version = version + 1
   where city = $1 and id = $2 and state = 'pending'`,
)

/** Only what never became a stored file can go without a trace. */
export const deletePending = statement<Pick<StoredFileRow, 'object_key' | 'thumbnail_key'>, [city: string, id: string]>(
  'files.delete-pending',
  `delete from stored_file where city = $1 and id = $2 and state = 'pending' returning object_key, thumbnail_key`,
)

export type StoredFile = Pick<
  StoredFileRow,
  | 'id'
  | 'city'
  | 'account_id'
  | 'purpose'
  | 'bytes'
  | 'width'
  | 'height'
  | 'rotation'
  | 'content_mac'
  | 'cipher_sha256'
  | 'thumbnail_sha256'
  | 'object_key'
  | 'thumbnail_key'
  | 'wrapped_key'
  | 'original_name_ct'
>

export const findStored = statement<StoredFile, [city: string, id: string]>(
  'files.find-stored',
  `select id, city, account_id, purpose, bytes, width, height, rotation, content_mac, cipher_sha256, thumbnail_sha256,
     object_key, thumbnail_key, wrapped_key, original_name_ct
   from stored_file where city = $1 and id = $2 and state = 'stored'`,
)

export type ListedFile = Pick<StoredFileRow, 'id' | 'width' | 'height' | 'rotation' | 'bytes' | 'original_name_ct'>

export const listStored = statement<ListedFile, [city: string, ids: readonly string[]]>(
  'files.list-stored',
  `select id, width, height, rotation, bytes, original_name_ct from stored_file
   where city = $1 and id = any($2::uuid[]) and state = 'stored'`,
)

/** Which of these files show the same picture as this one. */
export const sameContent = statement<{ id: string }, [city: string, ids: readonly string[], contentMac: Buffer]>(
  'files.same-content',
  `select id from stored_file where city = $1 and id = any($2::uuid[]) and content_mac = $3 and state = 'stored'`,
)

export const rotate = statement<
  Pick<StoredFileRow, 'rotation'>,
  [city: string, id: string, accountId: string, degrees: number]
>(
  'files.rotate',
  `update stored_file set rotation = (rotation + $4) % 360, version = version + 1
   where city = $1 and id = $2 and account_id = $3 and state = 'stored' returning rotation`,
)

/** The key goes, and with it everything that it opened. */
export const erase = statement<{ id: string }, [city: string, ids: readonly string[], now: Date]>(
  'files.erase',
  `update stored_file set state = 'erased', wrapped_key = null, original_name_ct = null, erased_at = $3, version = version + 1
   where city = $1 and id = any($2::uuid[]) and state <> 'erased' returning id`,
)

/** A row cannot change its city in place where tables are spread by city: it is written there and deleted here. */
export const copyToCity = statement<object, [from: string, to: string, ids: readonly string[]]>(
  'files.copy-to-city',
  `insert into stored_file (city, id, account_id, purpose, state, bytes, width, height, rotation, content_mac, cipher_sha256,
     thumbnail_sha256, object_key, thumbnail_key, wrapped_key, original_name_ct, created_at, stored_at, version)
   select $2, id, account_id, purpose, state, bytes, width, height, rotation, content_mac, cipher_sha256,
     thumbnail_sha256, object_key, thumbnail_key, wrapped_key, original_name_ct, created_at, stored_at, version
   from stored_file where city = $1 and id = any($3::uuid[]) and state = 'stored'`,
)

export const deleteMoved = statement<object, [from: string, ids: readonly string[]]>(
  'files.delete-moved',
  `delete from stored_file where city = $1 and id = any($2::uuid[]) and state = 'stored'`,
)

export const stalePending = statement<Pick<StoredFileRow, 'city' | 'id'>, [before: Date, most: number]>(
  'files.stale-pending',
  `select city, id from stored_file where state = 'pending' and created_at < $1 order by created_at limit $2`,
)

/** Which of these objects a photo or a file of content points to that is not erased. A moved photo's stay where they lie. */
export const knownObjects = statement<{ key: string }, [keys: readonly string[]]>(
  'files.known-objects',
  `select k.key from unnest($1::text[]) as k (key)
   where exists (select from stored_file f where f.object_key = k.key and f.state <> 'erased')
      or exists (select from stored_file f where f.thumbnail_key = k.key and f.state <> 'erased')
      or exists (select from content_file_object o join content_file f on f.city = o.city and f.id = o.file_id
        where o.object_key = k.key and f.state <> 'erased')`,
)

export const staleContentPending = statement<{ city: string; id: string }, [before: Date, most: number]>(
  'files.stale-content-pending',
  `select city, id from content_file where state = 'pending' and created_at < $1 order by created_at limit $2`,
)

/** With its objects' rows; the objects themselves are then known to nobody. */
export const deleteContentPending = statement<{ id: string }, [city: string, id: string]>(
  'files.delete-content-pending',
  `delete from content_file where city = $1 and id = $2 and state = 'pending' returning id`,
)
