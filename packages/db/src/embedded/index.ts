import path from 'node:path'
import { serverAccount } from './account.ts'
import { serverBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { addressOf } from './guard.ts'
import { type Launch, runServer } from './launch.ts'
import { LogFile } from './log-file.ts'
import { ownerPassword, preparePlaces } from './places.ts'
import { stopPostmaster } from './postmaster.ts'

export { EmbeddedServerError } from './server-error.ts'

export type EmbeddedServer = {
  /** The owner's address of the database. */
  readonly url: string
  readonly port: number
  /** true: it was still running, left behind by a process that was killed. */
  readonly isReused: boolean
  /** Told once if the server ends without `stop()`. */
  onLost(tell: () => void): void
  /** Stops it cleanly; close the pools first. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  dataDir: string
  database?: string
  /** PostgreSQL parameters beside our own, e.g. `fsync: 'off'` in tests. */
  settings?: Readonly<Record<string, string>>
}

/** Starts the PostgreSQL that lies under DATA_DIR/pg, and makes it on the first start. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const database = options.database ?? 'anju'
  const launch = prepare(options)
  const { guard, port, isReused } = await runServer(launch)
  await guard.ensureDatabase(database)
  const log = new LogFile(launch.places.logFile)
  log.watch()
  let stopped: Promise<void> | undefined
  const stop = async () => {
    log.unwatch()
    await guard.release()
    await stopPostmaster(launch)
  }
  return {
    url: addressOf(port, launch.password, database),
    port,
    isReused,
    onLost: (tell) => guard.onLost(tell),
    stop: () => (stopped ??= stop()),
  }
}

function prepare(options: EmbeddedOptions): Launch {
  const dataDir = path.resolve(options.dataDir)
  const account = serverAccount()
  const places = preparePlaces(dataDir, account)
  const binaries = serverBinaries(account, places.home)
  const setting = { binaries, places, account, password: ownerPassword(places) }
  ensureCluster(setting)
  return { ...setting, dataDir, settings: options.settings ?? {} }
}
