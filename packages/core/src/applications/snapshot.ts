import { createHash } from 'node:crypto'
import { canonicalJson, type Json, type ParsedApplication } from '@anju/domain/applications'

export type SnapshotMaterial = { material: string; position: number; fileId: string }

export type Snapshot = {
  rules: string
  pledge: { version: string; hash: string }
  application: ParsedApplication
  materials: readonly SnapshotMaterial[]
}

/** What was submitted, as one hash over one text: answers, by-laws, pledge and photos. */
export const snapshotHash = (snapshot: Snapshot): Buffer =>
  createHash('sha256')
    .update(canonicalJson(asJson(snapshot)))
    .digest()

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Every part of a snapshot is plain data already; the round trip only tells the compiler so. */
const asJson = (snapshot: Snapshot): Json => JSON.parse(JSON.stringify(snapshot)) as Json
