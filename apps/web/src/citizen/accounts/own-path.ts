/**
 * Where to go after signing in: a path of this site, never another host. Browsers read `//x`, `/\x` and paths with
 * control characters as other hosts, so the path is resolved as they do and must come out as it went in.
 */
export function ownPath(to: string | undefined): string | undefined {
  if (!to?.startsWith('/') || /[\\\s\p{Cc}]/u.test(to)) return undefined
  const own = 'https://own.invalid'
  const url = URL.parse(to, own)
  if (!url || url.origin !== own || url.username) return undefined
  const path = url.pathname + url.search
  // Signing in is not a place to come back to, and its doors are not either.
  return path.startsWith('//') || /^\/\d{6}\/(login|logout|register)(\/|\?|$)/.test(path) ? undefined : path
}
