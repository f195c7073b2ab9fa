import { installJobs, jobGrants, openJobs, startWorker } from '@anju/adapters/jobs'
import { type KeyFile, keyring, readKeyFile, wrapNewDataKey } from '@anju/adapters/keys'
import { passwordHasher } from '@anju/adapters/passwords'
import { openAttachmentInspector } from '@anju/adapters/attachments'
import { type Drawings, openDrawings } from '@anju/adapters/drawings'
import { openPhotoDecoder } from '@anju/adapters/photos'
import { folderStore } from '@anju/adapters/file-store'
import { type DemoCustomer, demoBankGateway, httpBankGateway } from '@anju/adapters/bank'
import { demoSmsGateway, httpSmsGateway } from '@anju/adapters/sms'
import { agencySeeds, calendarSeed, cityBook } from '@anju/cities'
import type { Ctx, Keys, Ports } from '@anju/core'
import { seedAgencies } from '@anju/core/agencies'
import { seedPlaces } from '@anju/core/cities'
import { seedContent } from '@anju/core/content'
import { findDemoOfficers } from '@anju/core/demo'
import { ensureDataKeys } from '@anju/core/keys'
import { jobHandlers } from '@anju/core/work'
import {
  type Database,
  type DatabaseRole,
  latestVersion,
  type MigrationHook,
  migrate,
  openDatabase,
  schemaVersion,
  UnfitDatabaseError,
} from '@anju/db'
import { startEmbedded } from '@anju/db/embedded'
import { smsWords } from '@anju/domain/messages'
import type { Logger } from 'pino'
import { linkLog } from './log.ts'
import { type Settings, SettingsError } from './settings.ts'

type BaseCtx = Omit<Ctx, 'actor' | 'city' | 'requestId' | 'network'>

/** The installation put together: the only place that knows adapters and cities. Closing it undoes it, newest first. */
export type Assembly = {
  settings: Settings
  log: Logger
  /** The owner's connection: migrations, seeds and operator acts only. */
  owner: Database
  /** What one surface may reach, under its own least-privilege role. */
  surface(role: DatabaseRole): Promise<BaseCtx>
  /** Sent messages of the demonstration gateway; undefined in production. */
  demoInbox: ReturnType<typeof demoSmsGateway>['inbox'] | undefined
  /** Whom the demonstration bank knows; undefined where there is another bank or none. */
  demoCustomers: readonly DemoCustomer[] | undefined
  /** Makes the pictures of the demonstration's own content; undefined in production. */
  drawings: Drawings | undefined
  startWorker(): Promise<void>
  isReady(): Promise<boolean>
  close(): Promise<void>
}

export async function assemble(settings: Settings, log: Logger): Promise<Assembly> {
  const closers: (() => Promise<void>)[] = []
  const close = async () => {
    for (const one of closers.splice(0).reverse()) await one()
  }
  try {
    return await build(settings, log, closers, close)
  } catch (error) {
    await close()
    throw error
  }
}

async function build(
  settings: Settings,
  log: Logger,
  closers: (() => Promise<void>)[],
  close: () => Promise<void>,
): Promise<Assembly> {
  const url = await databaseUrl(settings, closers)
  await migrateAt(url, settings)
  const owner = openDatabase({ url, role: null, max: 2, statementTimeoutMs: 60_000 })
  closers.push(() => owner.close())
  const cities = cityBook()
  await seed(owner, cities)
  if (settings.mode === 'production') await refuseDemonstration(owner)
  const { file, keys } = await openKeys(settings, owner, cities)
  const demo = settings.sms.kind === 'demo' ? demoGateway(settings) : undefined
  const demoBank = settings.bank?.kind === 'demo' ? demoBankGateway(settings.bank) : undefined
  closers.push(async () => demoBank?.close())
  const photos = openPhotoDecoder()
  const attachments = openAttachmentInspector()
  closers.push(async () => {
    photos.close()
    attachments.close()
  })
  const ports: Ports = {
    keys,
    passwords: passwordHasher(file.pepper),
    sms: settings.sms.kind === 'http' ? httpSmsGateway(settings.sms.url, settings.sms.secret) : gatewayOf(demo),
    bank: settings.bank?.kind === 'http' ? httpBank(settings.bank, log) : demoBank?.gateway,
    photos,
    attachments,
    files: folderStore(settings.fileStore),
  }
  await seedCityContent({ db: owner, ports, cities })

  // The embedded server's own watch tells of its end, once.
  const linkLost = settings.databaseUrl ? linkLog(log) : () => {}
  const surface = async (role: DatabaseRole): Promise<BaseCtx> => {
    const lost = (error: unknown) => linkLost(role, error)
    const db = openDatabase({ url, role, max: 10, onConnectionLost: lost })
    const jobs = await openJobs(url, role, lost)
    closers.push(async () => {
      await jobs.close()
      await db.close()
    })
    return { db, jobs, ports, cities }
  }

  return {
    settings,
    log,
    owner,
    surface,
    demoInbox: demo?.inbox,
    demoCustomers: demoBank?.customers,
    drawings: settings.mode === 'demo' ? openDrawings() : undefined,
    isReady: async () => (await schemaVersion(owner)) >= latestVersion(),
    startWorker: async () => {
      const base = await surface('app_worker')
      const ctx: Ctx = { ...base, actor: { kind: 'system' }, city: '', requestId: 'worker', network: '' }
      const worker = await startWorker(url, jobHandlers(ctx), {
        onFailed: (job, error) => log.error({ job, err: error }, 'job failed'),
        onUnreachable: (error) => linkLost('app_worker', error),
      })
      closers.push(() => worker.close())
    },
    close,
  }
}

/** Our tables, then the job queue's. What is wrong with a database of the operator's own is said of its setting. */
async function migrateAt(url: string, settings: Settings): Promise<void> {
  const jobs: MigrationHook = {
    name: 'jobs',
    run: async (database) => {
      await installJobs(database.url)
      await database.executeSql(jobGrants)
    },
  }
  try {
    await migrate({ url, hooks: [jobs] })
  } catch (error) {
    if (settings.databaseUrl && error instanceof UnfitDatabaseError)
      throw new SettingsError(`DATABASE_URL: ${error.message}`, { cause: error })
    throw error
  }
}

async function databaseUrl(settings: Settings, closers: (() => Promise<void>)[]): Promise<string> {
  if (settings.databaseUrl) return settings.databaseUrl
  const server = await startEmbedded({ dataDir: settings.dataDir })
  server.onLost(() => {
    console.error('anju: the embedded database ended unexpectedly; start again')
    process.exit(1)
  })
  closers.push(() => server.stop())
  return server.url
}

/** Site table, divisions, calendar and offices as the by-laws hand them in; what staff changed since stays. */
async function seed(owner: Database, cities: ReturnType<typeof cityBook>): Promise<void> {
  await owner.tx(async (tx) => {
    await seedPlaces(tx, cities, calendarSeed())
    for (const site of cities.sites()) if (site.isOpen) await seedAgencies(tx, site.code, agencySeeds(site.code))
  })
}

/** What a city's site begins with, where its editors keep nothing yet. */
async function seedCityContent(base: Pick<Ctx, 'db' | 'ports' | 'cities'>): Promise<void> {
  const jobs: Ctx['jobs'] = { add: () => Promise.reject(new Error('first content causes no job')) }
  const ctx: Ctx = { ...base, jobs, actor: { kind: 'system' }, city: '', requestId: 'seed-content', network: '' }
  for (const { code } of base.cities.sites().filter((one) => one.isOpen)) {
    const pieces = base.cities.profileOf(code)?.content ?? []
    const agencyId = agencySeedOf(code)
    if (agencyId) await ctx.db.tx((tx) => seedContent(tx, { ...ctx, city: code }, { agencyId, pieces }))
  }
}

/** The office on top of a city's tree keeps what concerns the whole city. */
const agencySeedOf = (code: string): string | undefined =>
  agencySeeds(code).agencies.find((one) => one.parent_id === null)?.id

/** A database that was used for a demonstration stays one: its officers' passwords are public. */
async function refuseDemonstration(owner: Database): Promise<void> {
  const logins = await findDemoOfficers(owner)
  if (logins.length === 0) return
  throw new SettingsError(`ANJU_MODE: production is refused on a demonstration's database (${logins.join(', ')})`)
}

async function openKeys(
  settings: Settings,
  owner: Database,
  cities: ReturnType<typeof cityBook>,
): Promise<{ file: KeyFile; keys: Keys }> {
  const hasKeys = (await ensureDataKeys(owner, [], () => Buffer.alloc(0))).length > 0
  const file = readKeyFile(settings.keyFile, { mayCreate: settings.mode === 'demo', isSealed: hasKeys })
  const scopes = [
    'nation',
    ...cities
      .sites()
      .filter((s) => s.isOpen)
      .map((s) => s.code),
  ]
  const stored = await ensureDataKeys(owner, scopes, (scope) => wrapNewDataKey(file, scope))
  return { file, keys: keyring(file, stored) }
}

const demoGateway = (settings: Settings) =>
  demoSmsGateway(`${settings.dataDir}/demo/inbox.jsonl`, ({ template, params }) => smsWords(template, params))

const httpBank = ({ url, secret }: { url: string; secret: string }, log: Logger) =>
  httpBankGateway({ url, secret, onSilence: (why) => log.warn({ why }, 'the bank gateway gave no answer') })

function gatewayOf(demo: ReturnType<typeof demoSmsGateway> | undefined): Ports['sms'] {
  if (!demo) throw new Error('no short message gateway')
  return demo.gateway
}
