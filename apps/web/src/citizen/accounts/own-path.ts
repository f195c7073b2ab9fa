import { ownPath as anyOwnPath } from '../../http/own-path.ts'

/** Where to go after signing in. Signing in is not a place to come back to, and its doors are not either. */
export function ownPath(to: string | undefined): string | undefined {
  const path = anyOwnPath(to)
  return path && /^\/\d{6}\/(login|logout|register)(\/|\?|$)/.test(path) ? undefined : path
}
