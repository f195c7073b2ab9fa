import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

/**
 * Every setting of the system, read once from the environment. A wrong one stops the start with one clear line.
 * Defaults stand here and nowhere else; docs/guides/settings.md lists them.
 */
const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'a port is a number from 0 to 65535')
    .transform(Number)
    .refine((n) => n <= 65_535, 'a port is a number from 0 to 65535')
    .default(fallback)
const webAddress = z.url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' })
/** A password stands in it: the words never repeat the value. */
const databaseAddress = z
  .url({
    protocol: /^postgres(ql)?$/,
    abort: true,
    error: 'postgres://user:password@host:port/database; in the password write @ : / ? # % as %40 %3A %2F %3F %23 %25',
  })
  .refine((url) => !new URL(url).searchParams.has('options'), 'options= is set by Anju itself: leave it out')

function isBlock(entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return more.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
}

const schema = z.object({
  DATABASE_URL: databaseAddress.optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT_CITIZEN: port(3000),
  PORT_STAFF: port(3001),
  PUBLIC_ORIGIN_CITIZEN: webAddress.optional(),
  PUBLIC_ORIGIN_STAFF: webAddress.optional(),
  FILE_STORE: z.string().min(1).optional(),
  SMS_GATEWAY: z.enum(['demo', 'http'], 'demo or http').default('demo'),
  SMS_GATEWAY_URL: webAddress.optional(),
  SMS_GATEWAY_SECRET: z.string().min(16, '16 characters or more').optional(),
  BANK_GATEWAY: z.enum(['demo', 'http'], 'demo or http').optional(),
  BANK_GATEWAY_URL: webAddress.optional(),
  BANK_GATEWAY_SECRET: z.string().min(16, '16 characters or more').optional(),
  KEY_FILE: z.string().min(1).optional(),
  SURFACES: z
    .string()
    .default('citizen,staff,worker')
    .transform((v) => v.split(',').map((s) => s.trim()))
    .pipe(z.array(z.enum(['citizen', 'staff', 'worker'], 'some of citizen,staff,worker'))),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((v) =>
      v
        .split(',')
        .map((s) => s.trim())
        .filter(Boolean),
    )
    .refine((list) => list.every(isBlock), 'addresses or CIDR blocks, separated by commas'),
  STAFF_PASSWORD_DAYS: z.coerce.number().int().min(0).max(3_650).optional(),
  ANJU_MODE: z.enum(['demo', 'production'], 'demo or production').optional(),
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
  /** Days after which an officer's password has to be changed; 0: never. */
  staffPasswordDays: number
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
  const surfaces = new Set(e.SURFACES)
  if (e.PORT_CITIZEN === e.PORT_STAFF && e.PORT_CITIZEN !== 0) {
    throw new SettingsError(`PORT_STAFF: ${e.PORT_STAFF} is PORT_CITIZEN as well; each site needs its own`)
  }
  const sms = smsOf(e, mode)
  if (mode === 'production') assertPublicOrigins(e, surfaces)
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
    sms,
    bank: bankOf(e, mode),
    keyFile: resolve(e.KEY_FILE ?? `${dataDir}/keys.json`),
    surfaces,
    trustedProxies: e.TRUSTED_PROXIES,
    // The passwords of a demonstration are announced at every start: they stay as they are.
    staffPasswordDays: e.STAFF_PASSWORD_DAYS ?? (mode === 'demo' ? 0 : 90),
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

/** Where people really come from: without it their posts would be refused, and cookies need https. */
function assertPublicOrigins(e: Env, surfaces: Settings['surfaces']): void {
  for (const surface of ['citizen', 'staff'] as const) {
    const name = surface === 'citizen' ? 'PUBLIC_ORIGIN_CITIZEN' : 'PUBLIC_ORIGIN_STAFF'
    if (surfaces.has(surface) && !e[name]?.startsWith('https://')) {
      throw new SettingsError(`${name}: production needs the https:// address that people type`)
    }
  }
  if (
    e.PUBLIC_ORIGIN_CITIZEN &&
    e.PUBLIC_ORIGIN_STAFF &&
    origin(e.PUBLIC_ORIGIN_CITIZEN) === origin(e.PUBLIC_ORIGIN_STAFF)
  ) {
    throw new SettingsError('PUBLIC_ORIGIN_STAFF: is PUBLIC_ORIGIN_CITIZEN as well; each site needs its own')
  }
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
