import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { ServerAccount } from './account.ts'
import { program } from './binaries.ts'
import type { Places } from './places.ts'
import { EmbeddedServerError } from './server-error.ts'

export const ownerName = 'anju'

/** The builtin C.UTF-8 sorts the same everywhere and, unlike plain C, lets pg_trgm see Chinese. */
const localeFlags = ['--locale=C', '--lc-ctype=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

/** Only by password, only from this machine. */
const accessRules = 'host all all 127.0.0.1/32 scram-sha-256\n'

export type Setting = { binaries: string; places: Places; account: ServerAccount | undefined; password: string }

/** Makes the cluster aside and moves it into place: a start that was killed leaves no half cluster. */
export function ensureCluster({ binaries, places, account, password }: Setting): void {
  removeLeftovers(places)
  if (fs.existsSync(places.cluster)) return assertVersion(binaries, places)
  const staging = `${places.cluster}.new-${process.pid}`
  const passwordCopy = `${staging}.password`
  try {
    fs.mkdirSync(staging, { mode: 0o700 })
    fs.writeFileSync(passwordCopy, password, { mode: 0o600 })
    if (account) for (const file of [staging, passwordCopy]) fs.chownSync(file, account.uid, account.gid)
    const access = ['-U', ownerName, '-A', 'scram-sha-256', `--pwfile=${passwordCopy}`]
    const options = { ...account, cwd: '/', env: serverEnvironment(), stdio: 'pipe' as const }
    execFileSync(program(binaries, 'initdb'), ['-D', staging, '-E', 'UTF8', ...access, ...localeFlags], options)
    fs.writeFileSync(`${staging}/pg_hba.conf`, accessRules)
    moveIntoPlace(staging, places.cluster)
  } catch (error) {
    throw new EmbeddedServerError(`the database in ${places.cluster} could not be made: ${reasonOf(error)}`)
  } finally {
    for (const file of [staging, passwordCopy]) fs.rmSync(file, { recursive: true, force: true })
  }
}

/** Nothing of our own environment (keys, gateways' secrets) is shown to the server's account. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {}),
})

function moveIntoPlace(staging: string, cluster: string): void {
  try {
    fs.renameSync(staging, cluster)
  } catch (error) {
    // Another start was first: its cluster has the same password.
    if (!fs.existsSync(cluster)) throw error
  }
}

function removeLeftovers({ cluster }: Places): void {
  const folder = path.dirname(cluster)
  for (const name of fs.readdirSync(folder)) {
    const pid = /^cluster\.new-(\d+)/.exec(name)?.[1]
    if (pid && Number(pid) !== process.pid && !isAlive(Number(pid))) {
      fs.rmSync(path.join(folder, name), { recursive: true, force: true })
    }
  }
}

function assertVersion(binaries: string, { cluster }: Places): void {
  const made = fs.readFileSync(`${cluster}/PG_VERSION`, 'utf8').trim()
  const version = execFileSync(program(binaries, 'postgres'), ['--version'], { cwd: '/', encoding: 'utf8' })
  const ours = /\(PostgreSQL\) (\d+)/.exec(version)?.[1]
  if (made !== ours) {
    throw new EmbeddedServerError(
      `the database in ${cluster} is of PostgreSQL ${made}, the programs are of ${ours ?? '?'}`,
    )
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  return text.trim().split('\n').filter(Boolean).slice(0, 2).join(' ')
}
