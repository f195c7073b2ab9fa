import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { installJobs, jobGrants } from '@anju/adapters/jobs'
import { type MigrationHook, migrate, migrationsChecksum } from '@anju/db'
import {
  connectAsOwner,
  databaseNames,
  dropDatabase,
  type OwnerConnection,
  renameDatabase,
  siblingUrl,
} from '@anju/db/admin'
import { type EmbeddedServer, EmbeddedServerError, startEmbedded } from '@anju/db/embedded'

/** What a test file needs to clone its own database. */
export type TestServer = { url: string; template: string }

const root = path.resolve(import.meta.dirname, '../../../..')
const cache = path.join(root, 'node_modules/.cache/anju-test')
const slots = 16

/** What is written here lives for one test run: the disk need not be waited for. */
const hasty = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  autovacuum: 'off',
  deadlock_timeout: '100ms',
}

/** Runs side by side, also of several people in one checkout, each take a server of their own; it is kept for the next run. */
export async function startTestServer(): Promise<{ server: EmbeddedServer; test: TestServer; templateUrl: string }> {
  const server = await startInFreeSlot()
  const owner = await connectAsOwner(server.url)
  try {
    const template = await prepareTemplate(owner, server.url)
    return { server, test: { url: server.url, template }, templateUrl: siblingUrl(server.url, template) }
  } finally {
    await owner.close()
  }
}

async function startInFreeSlot(): Promise<EmbeddedServer> {
  for (let slot = 1; ; slot += 1) {
    const dataDir = path.join(cache, `slot-${slot}`)
    mkdirSync(dataDir, { recursive: true })
    try {
      return await startEmbedded({ dataDir, settings: hasty })
    } catch (error) {
      if (slot === slots || !(error instanceof EmbeddedServerError) || !error.isInUse) throw error
    }
  }
}

/** One migrated database per state of the schema; what other states and killed runs left behind goes. */
async function prepareTemplate(owner: OwnerConnection, url: string): Promise<string> {
  const template = `template_${schemaKey()}`
  const names = await databaseNames(owner)
  for (const name of names.filter((other) => /^(test|template|making)_/.test(other) && other !== template)) {
    await dropDatabase(owner, name)
  }
  if (names.includes(template)) return template
  const making = `making_${process.pid}`
  await owner.sql(`create database ${making}`)
  await migrate({ url: siblingUrl(url, making), hooks: [jobTables] })
  await renameDatabase(owner, making, template)
  return template
}

const jobTables: MigrationHook = {
  name: 'jobs',
  run: async ({ url, executeSql }) => {
    await installJobs(url)
    await executeSql(jobGrants)
  },
}

/** Changes with the migrations and with whatever makes the job tables. */
function schemaKey(): string {
  const hash = createHash('sha256')
    .update(migrationsChecksum())
    .update(readFileSync(path.join(root, 'package-lock.json')))
  const jobs = path.join(root, 'packages/adapters/src/jobs')
  for (const file of readdirSync(jobs).sort()) hash.update(readFileSync(path.join(jobs, file)))
  return hash.digest('hex').slice(0, 16)
}
