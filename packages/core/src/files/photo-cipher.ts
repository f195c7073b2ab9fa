import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SealedPlace } from '../ports.ts'

/** Which of the two objects of a file: each is bound to its file and its part, so that none can stand in for another. */
export type PhotoPart = 'full' | 'thumbnail'

const nonceBytes = 12
const tagBytes = 16

/** Where the wrapped key of a file stands. */
export const keyPlace = (fileId: string): SealedPlace => ({ table: 'stored_file', column: 'wrapped_key', id: fileId })
export const namePlace = (fileId: string): SealedPlace => ({
  table: 'stored_file',
  column: 'original_name_ct',
  id: fileId,
})

const bound = (fileId: string, part: PhotoPart): Buffer => Buffer.from(`${fileId}.${part}`)

/** AES-256-GCM under the file's own key: nonce(12) tag(16) ciphertext. */
export function sealPhoto(key: Buffer, fileId: string, part: PhotoPart, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(fileId, part))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Throws when the bytes were altered or belong to another file or part. */
export function openPhoto(key: Buffer, fileId: string, part: PhotoPart, sealed: Buffer): Buffer {
  const nonce = sealed.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    .setAAD(bound(fileId, part))
    .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()])
}
