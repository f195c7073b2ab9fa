import { createHash, randomBytes } from 'node:crypto'

/** A fresh 256-bit secret for a cookie. Only its SHA-256 is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
