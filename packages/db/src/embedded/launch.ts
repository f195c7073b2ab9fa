import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { createServer } from 'node:net'
import pg from 'pg'
import { program } from './binaries.ts'
import { type Setting, serverEnvironment } from './cluster.ts'
import { addressOf, type Guard, takeGuard } from './guard.ts'
import { LogFile } from './log-file.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'
import { EmbeddedServerError } from './server-error.ts'

export type Running = { guard: Guard; port: number; isReused: boolean }

export type Launch = Setting & { dataDir: string; settings: Readonly<Record<string, string>> }

/** Recovery after a crash may take its time; it says so while it works. */
const patienceMs = 60_000
const pollMs = 30

/** Parameters that keep a small server modest, and its log free of what rows contain. */
const modestSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_parameter_max_length_on_error: '0',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
}

/** The server that already runs on this cluster, or a new one. */
export async function runServer(launch: Launch): Promise<Running> {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const running = (await adopt(launch)) ?? (await start(launch))
    if (running) return running
  }
  throw new EmbeddedServerError(`the database in ${launch.places.cluster} does not start: see ${launch.places.logFile}`)
}

/** A server left behind by a killed process is used again; one that does not let us in is stopped. */
async function adopt(launch: Launch): Promise<Running | undefined> {
  const postmaster = findPostmaster(launch.places.cluster)
  if (!postmaster) return undefined
  const isThere = () => findPostmaster(launch.places.cluster)?.pid === postmaster.pid
  const guard = await waitForGuard(launch, postmaster.port, isThere).catch((error: unknown) => {
    if (error instanceof EmbeddedServerError) throw error
    return undefined
  })
  if (guard) return { guard, port: postmaster.port, isReused: true }
  await stopPostmaster(launch)
  return undefined
}

/** undefined: the port was taken or another start was first, and it is worth trying again. */
async function start(launch: Launch): Promise<Running | undefined> {
  const log = new LogFile(launch.places.logFile)
  const port = await choosePort(launch.places.portFile)
  const offset = log.size()
  const child = spawnServer(launch, port, log)
  let failure: Error | undefined
  child.once('error', (error) => {
    failure = error
  })
  const isThere = () => failure === undefined && child.exitCode === null && child.signalCode === null
  const guard = await waitForGuard(launch, port, isThere).catch((error: unknown) => turnAway(launch, error))
  if (guard) return { guard, port, isReused: false }
  const said = log.since(offset)
  if (/could not bind|Address already in use/.test(said)) fs.rmSync(launch.places.portFile, { force: true })
  else if (!/lock file "postmaster.pid" already exists/.test(said))
    throw new EmbeddedServerError(startFailure(launch, failure, said))
  return undefined
}

/** It runs and does not let us in, e.g. the password file is of another database. */
async function turnAway(launch: Launch, error: unknown): Promise<never> {
  if (error instanceof EmbeddedServerError) throw error
  await stopPostmaster(launch)
  const reason = error instanceof Error ? error.message : String(error)
  throw new EmbeddedServerError(`the database in ${launch.places.cluster} does not let us in: ${reason}`)
}

function startFailure({ places }: Launch, failure: Error | undefined, said: string): string {
  const line = said.split('\n').find((entry) => /FATAL|PANIC|error/.test(entry))
  return `the database in ${places.cluster} does not start: ${failure?.message ?? line ?? 'no reason given'} (see ${places.logFile})`
}

/** Of its own session: Ctrl-C reaches us first, and we stop it when nothing needs it any more. */
function spawnServer({ binaries, places, account, settings }: Launch, port: number, log: LogFile): ChildProcess {
  const options = Object.entries({ ...modestSettings, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const output = log.open()
  const child = spawn(program(binaries, 'postgres'), ['-D', places.cluster, '-p', String(port), ...options], {
    ...account,
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', output, output],
  })
  fs.closeSync(output)
  child.unref()
  return child
}

/** undefined when the server is gone before it answered. */
async function waitForGuard(launch: Launch, port: number, isThere: () => boolean): Promise<Guard | undefined> {
  const address = addressOf(port, launch.password, 'postgres')
  const until = Date.now() + patienceMs
  while (isThere()) {
    try {
      return await takeGuard(address, launch.dataDir)
    } catch (error) {
      if (!isStillComing(error) || Date.now() > until) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  return undefined
}

/** Not listening yet, or saying that it starts up, recovers or shuts down. */
function isStillComing(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return error.code === '57P03'
  return error instanceof Error && !(error instanceof EmbeddedServerError)
}

/** The same port at each start, as long as it is free: addresses noted elsewhere stay right. */
async function choosePort(portFile: string): Promise<number> {
  const noted = fs.existsSync(portFile) ? Number(fs.readFileSync(portFile, 'utf8')) : 0
  const port = (Number.isInteger(noted) && noted > 0 && (await freePort(noted))) || (await freePort(0))
  if (!port) throw new EmbeddedServerError('no free port on 127.0.0.1 for the database')
  fs.writeFileSync(portFile, `${port}\n`, { mode: 0o600 })
  return port
}

function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
    })
  })
}
