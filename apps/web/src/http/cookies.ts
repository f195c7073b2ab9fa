import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/**
 * Every cookie of the house. `__Host-` ones are Secure, HttpOnly and bound to this host; browsers accept them on
 * https and on http://localhost.
 */
const names = {
  citizen: '__Host-c_sid',
  staff: '__Host-s_sid',
  pre: '__Host-pre',
  challenge: '__Host-otp',
  city: 'city',
  mode: 'mode',
} as const

const day = 86_400
const host = { path: '/', secure: true, httpOnly: true } as const

export const sessionCookie = (c: Context): string | undefined => getCookie(c, names.citizen)
export const setSessionCookie = (c: Context, token: string): void =>
  setCookie(c, names.citizen, token, { ...host, sameSite: 'Lax' })
export const clearSessionCookie = (c: Context): void => void deleteCookie(c, names.citizen, { ...host })

export const staffCookie = (c: Context): string | undefined => getCookie(c, names.staff)
export const setStaffCookie = (c: Context, token: string): void =>
  setCookie(c, names.staff, token, { ...host, sameSite: 'Strict' })
export const clearStaffCookie = (c: Context): void => void deleteCookie(c, names.staff, { ...host })

/** The anonymous pre-session that a form token binds to before sign-in. */
export const preCookie = (c: Context): string | undefined => getCookie(c, names.pre)
export const setPreCookie = (c: Context, value: string): void =>
  setCookie(c, names.pre, value, { ...host, sameSite: 'Lax' })

/** The challenge of a one-time code: a code asked for in one browser cannot be used in another. */
export const challengeCookie = (c: Context): string | undefined => getCookie(c, names.challenge)
export const setChallengeCookie = (c: Context, value: string): void =>
  setCookie(c, names.challenge, value, { ...host, sameSite: 'Strict', maxAge: 3600 })
export const clearChallengeCookie = (c: Context): void => void deleteCookie(c, names.challenge, { ...host })

export const cityCookie = (c: Context): string | undefined => getCookie(c, names.city)
export const setCityCookie = (c: Context, code: string): void =>
  setCookie(c, names.city, code, { path: '/', sameSite: 'Lax', maxAge: 180 * day })

export const isElder = (c: Context): boolean => getCookie(c, names.mode) === 'elder'
export const setElder = (c: Context, on: boolean): void =>
  setCookie(c, names.mode, on ? 'elder' : 'standard', { path: '/', sameSite: 'Lax', maxAge: 180 * day })
