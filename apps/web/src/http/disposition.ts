/** RFC 8187: what encodeURIComponent leaves alone and a header parameter may not hold. */
const extended = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** `Content-Disposition` with a name in any script, and a plain one for clients that read nothing else. */
export const disposition = (how: 'inline' | 'attachment', plain: string, name: string): string =>
  `${how}; filename="${plain}"; filename*=UTF-8''${extended(name)}`

/** Nothing may be loaded by, run in, or built around an opened file. */
export const sealedFilePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"
