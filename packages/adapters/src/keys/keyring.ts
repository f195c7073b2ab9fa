import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Keys, SealedPlace } from '@anju/core'
import type { KeyFile } from './key-file.ts'

export type DataKey = { id: number; scope: string; wrapped: Buffer; isActive: boolean }

const version = 1
const profileIntl = 1 // AES-256-GCM + HMAC-SHA-256
const nonceBytes = 12
const tagBytes = 16

/** Wrap a fresh data key for a scope; the result goes into the database. */
export function wrapNewDataKey(file: KeyFile, scope: string): Buffer {
  return encrypt(file.keyEncryption, `data-key.${scope}`, randomBytes(32))
}

/**
 * Field encryption and blind indexes (GB/T 35273 6.3: sensitive data encrypted at rest).
 * Envelope: version(1) profile(1) key-id(4) nonce(12) tag(16) ciphertext; AAD = `table.column.row-id`.
 * Throws at opening when a stored key cannot be unwrapped: rows exist and their key does not.
 */
export function keyring(file: KeyFile, stored: readonly DataKey[]): Keys {
  const byId = new Map<number, Buffer>()
  const active = new Map<string, { id: number; key: Buffer }>()
  for (const row of stored) {
    const key = unwrap(file, row)
    byId.set(row.id, key)
    if (row.isActive) active.set(row.scope, { id: row.id, key })
  }

  const activeKey = (scope: string) => {
    const found = active.get(scope)
    if (!found) throw new Error(`no data key for scope ${scope}`)
    return found
  }

  const seal = (scope: string, place: SealedPlace, plain: string | Uint8Array): Buffer => {
    const { id, key } = activeKey(scope)
    const head = Buffer.alloc(6)
    head.writeUInt8(version, 0)
    head.writeUInt8(profileIntl, 1)
    head.writeUInt32BE(id, 2)
    return Buffer.concat([head, encrypt(key, aad(place), plain)])
  }

  const open = (place: SealedPlace, sealed: Uint8Array): Buffer => {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
    if (bytes[0] !== version || bytes[1] !== profileIntl) throw new Error('unknown envelope')
    const key = byId.get(bytes.readUInt32BE(2))
    if (!key) throw new Error('the data key of a sealed value is missing')
    return decrypt(key, aad(place), bytes.subarray(6))
  }

  return {
    seal,
    open,
    openText: (place, sealed) => open(place, sealed).toString('utf8'),
    blindIndex: (kind, normalised) => createHmac('sha256', file.blindIndex).update(`${kind}|${normalised}`).digest(),
    mac: (purpose, value) => createHmac('sha256', file.pepper).update(`${purpose}|`).update(value).digest(),
    sign: (purpose, value) => createHmac('sha256', file.session).update(`${purpose}|`).update(value).digest(),
    newFileKey: (scope, place) => {
      const key = randomBytes(32)
      return { key, wrapped: seal(scope, place, key) }
    },
    openFileKey: (place, wrapped) => open(place, wrapped),
  }
}

const aad = (place: SealedPlace): string => `${place.table}.${place.column}.${place.id}`

function unwrap(file: KeyFile, row: DataKey): Buffer {
  try {
    return decrypt(file.keyEncryption, `data-key.${row.scope}`, row.wrapped)
  } catch {
    throw new Error(`the key file does not open data key ${row.id} (${row.scope}): it belongs to another installation`)
  }
}

function encrypt(key: Buffer, bound: string, plain: string | Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  const body = Buffer.concat([
    typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain),
    cipher.final(),
  ])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

function decrypt(key: Buffer, bound: string, bytes: Buffer): Buffer {
  const nonce = bytes.subarray(0, nonceBytes)
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound)).setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()])
}
