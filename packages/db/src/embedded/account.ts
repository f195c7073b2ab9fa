import { readFileSync } from 'node:fs'
import { EmbeddedServerError } from './server-error.ts'

/** The account that PostgreSQL runs as, where it is not our own: it refuses to run as root. */
export type ServerAccount = { uid: number; gid: number }

const unprivileged = 'nobody'

/** `nobody` when we are root, otherwise ourselves (undefined). */
export function serverAccount(passwdFile = '/etc/passwd'): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined
  const line = readFileSync(passwdFile, 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${unprivileged}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  if (!uid || !gid) {
    throw new EmbeddedServerError(
      `PostgreSQL does not run as root and there is no account "${unprivileged}": start as an ordinary user, or set DATABASE_URL`,
    )
  }
  // macOS writes nobody's ids as -2.
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
}
