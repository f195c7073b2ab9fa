import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const self = ["'self'"]
const none = ["'none'"]

const common = {
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  // `no-referrer` would make Chromium send `Origin: null` on every plain form post.
  referrerPolicy: 'same-origin',
  strictTransportSecurity: 'max-age=31536000; includeSubDomains',
  xContentTypeOptions: true,
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: ['self'], microphone: [], geolocation: [] },
}

/** Citizen pages: own scripts and styles only, no nonce, nothing inline. */
export const citizenHeaders: MiddlewareHandler = secureHeaders({
  ...common,
  // A photo's answer brings a narrower content policy of its own.
  overwrite: false,
  contentSecurityPolicy: {
    defaultSrc: none,
    scriptSrc: self,
    styleSrc: self,
    imgSrc: [...self, 'blob:', 'data:'],
    fontSrc: self,
    connectSrc: self,
    manifestSrc: self,
    formAction: self,
    baseUri: none,
    objectSrc: none,
    frameAncestors: none,
    requireTrustedTypesFor: ["'script'"],
  },
})
