import type { Tx } from '@anju/db'
import type { ContentFileKind } from '@anju/domain/content'
import { type PlainDate, shanghaiDay } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import * as store from './store.ts'

/** What a page needs to know to show a picture or offer an attachment. */
export type ContentFile = {
  id: string
  agencyId: string
  kind: ContentFileKind
  name: string
  mediaType: string
  bytes: number
  /** Of a picture: its largest form. */
  width: number
  height: number
  /** Widths of its forms, the smallest first, and the width of the one in JPEG. */
  widths: readonly number[]
  jpegWidth: number
  storedOn: PlainDate
  unread: string
  createdAt: Date
  createdBy: string | null
}

/** The stored files with these ids, by id; for the citizen's surface only those that everybody may read now. */
export async function filesOf(tx: Tx, city: string, ids: readonly string[]): Promise<ReadonlyMap<string, ContentFile>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.rows(store.listStored, city, [...new Set(ids)])
  return new Map(rows.map((row) => [row.id, shape(row)]))
}

function shape(row: store.File): ContentFile {
  const widths = row.parts.filter((part) => part.endsWith('.webp')).map(Number.parseFloat)
  const jpeg = row.parts.find((part) => part.endsWith('.jpg')) ?? '0'
  return {
    id: row.id,
    agencyId: row.agency_id,
    kind: row.kind,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    width: row.width ?? 0,
    height: row.height ?? 0,
    widths: widths.toSorted((a, b) => a - b),
    jpegWidth: Number.parseFloat(jpeg),
    storedOn: shanghaiDay(row.stored_at ?? row.created_at),
    unread: row.unread,
    createdAt: row.created_at,
    createdBy: row.created_by,
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The files that published pieces name, for the pages that show them. */
export const publishedFiles = (ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, ContentFile>> =>
  ctx.db.tx((tx) =>
    filesOf(
      tx,
      ctx.city,
      ids.filter((id) => uuid.test(id)),
    ),
  )
