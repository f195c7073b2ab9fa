import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** Between the two steps of signing in. Apart from the citizens' cookie: on one host ports share their cookies. */
const name = '__Host-s_otp'
const host = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const

export const staffChallenge = (c: Context): string | undefined => getCookie(c, name)
export const setStaffChallenge = (c: Context, value: string): void =>
  setCookie(c, name, value, { ...host, maxAge: 600 })
export const clearStaffChallenge = (c: Context): void => void deleteCookie(c, name, host)
