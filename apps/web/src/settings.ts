import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

/**
 * Every setting of the system, read once from the environment. A wrong one stops the start with one clear line.
 * Defaults stand here and nowhere else; docs/guides/settings.md lists them.
 */
const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback)
const flag = (values: readonly [string, ...string[]], fallback: string) => z.enum(values).default(fallback)

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT_CITIZEN: port(3000),
  PORT_STAFF: port(3001),
  PUBLIC_ORIGIN_CITIZEN: z.url({ protocol: /^https?$/ }).optional(),
  PUBLIC_ORIGIN_STAFF: z.url({ protocol: /^https?$/ }).optional(),
  FILE_STORE: z.string().min(1).optional(),
  SMS_GATEWAY: flag(['demo', 'http'], 'demo'),
  SMS_GATEWAY_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_GATEWAY_SECRET: z.string().min(16).optional(),
  BANK_GATEWAY: z.enum(['demo', 'http']).optional(),
  BANK_GATEWAY_URL: z.url({ protocol: /^https?$/ }).optional(),
  BANK_GATEWAY_SECRET: z.string().min(16).optional(),
  KEY_FILE: z.string().min(1).optional(),
  SURFACES: z
    .string()
    .default('citizen,staff,worker')
    .transform((v) => v.split(',').map((s) => s.trim()))
    .pipe(z.array(z.enum(['citizen', 'staff', 'worker'])).min(1)),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((v) =>
      v
        .split(',')
        .map((s) => s.trim())
        .filter(Boolean),
    )
    .refine((list) => list.every((entry) => isIP(entry.split('/')[0] ?? '') !== 0), 'addresses or CIDR blocks'),
  ANJU_MODE: z.enum(['demo', 'production']).optional(),
})

export type Settings = {
  mode: 'demo' | 'production'
  databaseUrl: string | undefined
  dataDir: string
  host: string
  portCitizen: number
  portStaff: number
  originCitizen: string
  originStaff: string
  fileStore: string
  sms: { kind: 'demo' } | { kind: 'http'; url: string; secret: string | undefined }
  /** undefined: 银行用户认证 is not offered. `citizenUrl`: where the demonstration bank calls back. */
  bank: { kind: 'demo'; secret: string; citizenUrl: string } | { kind: 'http'; url: string; secret: string } | undefined
  keyFile: string
  surfaces: ReadonlySet<'citizen' | 'staff' | 'worker'>
  trustedProxies: readonly string[]
}

export class SettingsError extends Error {}

/** Read and judge the environment. Throws `SettingsError` with one line for a person. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, v]) => v !== undefined && v !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const first = parsed.error.issues[0]
    throw new SettingsError(`${String(first?.path[0] ?? 'environment')}: ${first?.message ?? 'is wrong'}`)
  }
  const e = parsed.data
  const mode = modeOf(e)
  const dataDir = resolve(e.DATA_DIR)
  if (e.FILE_STORE?.startsWith('s3:')) throw new SettingsError('FILE_STORE: only a folder is supported so far')
  return {
    mode,
    databaseUrl: e.DATABASE_URL,
    dataDir,
    host: e.HOST,
    portCitizen: e.PORT_CITIZEN,
    portStaff: e.PORT_STAFF,
    originCitizen: origin(e.PUBLIC_ORIGIN_CITIZEN ?? `http://localhost:${e.PORT_CITIZEN}`),
    originStaff: origin(e.PUBLIC_ORIGIN_STAFF ?? `http://localhost:${e.PORT_STAFF}`),
    fileStore: resolve(e.FILE_STORE ?? `${dataDir}/files`),
    sms: smsOf(e, mode),
    bank: bankOf(e, mode),
    keyFile: resolve(e.KEY_FILE ?? `${dataDir}/keys.json`),
    surfaces: new Set(e.SURFACES),
    trustedProxies: e.TRUSTED_PROXIES,
  }
}

type Env = z.infer<typeof schema>

/** Demonstration is the default only with the embedded database and a loopback host. */
function modeOf(e: Env): 'demo' | 'production' {
  const isLoopback = ['127.0.0.1', 'localhost', '::1'].includes(e.HOST)
  if (e.ANJU_MODE) return e.ANJU_MODE
  if (!e.DATABASE_URL && isLoopback) return 'demo'
  throw new SettingsError(
    'ANJU_MODE: say demo or production when DATABASE_URL is set or HOST is not a loopback address',
  )
}

function smsOf(e: Env, mode: 'demo' | 'production'): Settings['sms'] {
  if (e.SMS_GATEWAY === 'http') {
    if (!e.SMS_GATEWAY_URL) throw new SettingsError('SMS_GATEWAY_URL: is needed with SMS_GATEWAY=http')
    return { kind: 'http', url: e.SMS_GATEWAY_URL, secret: e.SMS_GATEWAY_SECRET }
  }
  if (mode === 'production') throw new SettingsError('SMS_GATEWAY: the demonstration gateway is refused in production')
  return { kind: 'demo' }
}

/** A demonstration has a bank unless another is named; production has none unless one is named. */
function bankOf(e: Env, mode: 'demo' | 'production'): Settings['bank'] {
  const { BANK_GATEWAY_URL: url, BANK_GATEWAY_SECRET: secret } = e
  if (e.BANK_GATEWAY === 'http') {
    if (!url) throw new SettingsError('BANK_GATEWAY_URL: is needed with BANK_GATEWAY=http')
    if (!secret) throw new SettingsError('BANK_GATEWAY_SECRET: is needed with BANK_GATEWAY=http')
    if (mode === 'production' && !isPrivate(url)) {
      throw new SettingsError('BANK_GATEWAY_URL: must be https in production, except on this machine')
    }
    return { kind: 'http', url, secret }
  }
  if (mode === 'demo') return { kind: 'demo', secret: secret ?? randomBytes(32).toString('hex'), citizenUrl: ownUrl(e) }
  if (e.BANK_GATEWAY === 'demo') {
    throw new SettingsError('BANK_GATEWAY: the demonstration gateway is refused in production')
  }
  if (url || secret) throw new SettingsError('BANK_GATEWAY: say http, or take BANK_GATEWAY_URL and its secret away')
  return undefined
}

/** Card numbers go that way. */
function isPrivate(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}

/** How this machine reaches its own citizen site. */
function ownUrl({ HOST: host, PORT_CITIZEN: port }: Env): string {
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`
}

const origin = (url: string): string => new URL(url).origin
