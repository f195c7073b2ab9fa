import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const common = {
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  referrerPolicy: 'same-origin',
  strictTransportSecurity: 'max-age=31536000; includeSubDomains',
  xContentTypeOptions: true,
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
}

/** Every answer of the staff site; the console's page adds its own content policy. */
export const staffHeaders: MiddlewareHandler = secureHeaders(common)

/** Nothing may be loaded by or around an answer that is no page. */
export const sealedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox"

/** The console: own scripts only; the components' styles carry the nonce of this one answer. */
export const consolePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
