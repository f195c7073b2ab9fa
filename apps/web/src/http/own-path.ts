/**
 * A path of this site as it was asked for, never another host. Browsers read `//x`, `/\x` and paths with control
 * characters as other hosts, so the path is resolved as they do and must come out as it went in.
 */
export function ownPath(to: string | undefined): string | undefined {
  if (!to?.startsWith('/') || /[\\\s\p{Cc}]/u.test(to)) return undefined
  const own = 'https://own.invalid'
  const url = URL.parse(to, own)
  if (!url || url.origin !== own || url.username) return undefined
  const path = url.pathname + url.search
  return path.startsWith('//') ? undefined : path
}
