import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { ServerAccount } from './account.ts'
import { EmbeddedServerError } from './server-error.ts'

/** For root only: where programs and data lie when `nobody` cannot reach the checkout or DATA_DIR (a closed folder). */
export const lastingPlace = '/var/lib/anju'

/** Where everything of one embedded server lies. */
export type Places = {
  /** DATA_DIR/pg: password, port and log, which only we read. */
  readonly home: string
  /** PostgreSQL's own data folder, owned by its account. */
  readonly cluster: string
  readonly passwordFile: string
  readonly portFile: string
  readonly logFile: string
}

export function preparePlaces(dataDir: string, account: ServerAccount | undefined): Places {
  const home = path.join(openFolder(dataDir, account), 'pg')
  openFolder(home, account)
  const cluster = path.join(account ? reachableParent(home, account) : home, 'cluster')
  assertOwner(cluster, account)
  return {
    home,
    cluster,
    passwordFile: path.join(home, 'password'),
    portFile: path.join(home, 'port'),
    logFile: path.join(home, 'postgres.log'),
  }
}

/** Makes the folder if there is none: for us alone, or for `nobody` to pass through but not to list. */
function openFolder(folder: string, account: ServerAccount | undefined): string {
  try {
    if (!fs.existsSync(folder)) {
      fs.mkdirSync(folder, { recursive: true })
      fs.chmodSync(folder, account ? 0o711 : 0o700)
    }
    return fs.realpathSync(folder)
  } catch (error) {
    throw new EmbeddedServerError(`${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** A file remembers which lasting place belongs to this DATA_DIR, so that it may be moved. */
function reachableParent(home: string, account: ServerAccount): string {
  const pointer = path.join(home, 'place')
  const isHere = fs.existsSync(path.join(home, 'cluster')) || isPassable(home, account)
  if (isHere && !fs.existsSync(pointer)) return home
  writeOnce(pointer, path.join(lastingPlace, `pg-${randomBytes(6).toString('hex')}`))
  const place = fs.readFileSync(pointer, 'utf8').trim()
  fs.mkdirSync(place, { recursive: true, mode: 0o755 })
  if (isPassable(place, account)) return place
  throw new EmbeddedServerError(
    `neither ${home} nor ${place} can be reached by the account "nobody" that PostgreSQL runs as: open the folder, or set DATABASE_URL`,
  )
}

function isPassable(folder: string, { uid, gid }: ServerAccount): boolean {
  for (let current = folder; ; current = path.dirname(current)) {
    const { mode, uid: owner, gid: group } = fs.statSync(current)
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (current === path.dirname(current)) return true
  }
}

/** Started as root today and as somebody else tomorrow, the database would seem to have vanished. */
function assertOwner(cluster: string, account: ServerAccount | undefined): void {
  const owner = fs.statSync(cluster, { throwIfNoEntry: false })?.uid
  const ours = account?.uid ?? process.getuid?.()
  if (owner === undefined || ours === undefined || owner === ours) return
  throw new EmbeddedServerError(
    `the database in ${cluster} belongs to another account (uid ${owner}): start as the one that made it, or set another DATA_DIR`,
  )
}

/** Of two starts at once the first one's content stays, and nobody ever reads half of it. */
function writeOnce(file: string, content: string): void {
  if (fs.existsSync(file)) return
  const staging = `${file}.new-${process.pid}`
  fs.writeFileSync(staging, `${content}\n`, { mode: 0o600 })
  try {
    fs.linkSync(staging, file)
  } catch (error) {
    if (!fs.existsSync(file)) throw error
  } finally {
    fs.rmSync(staging, { force: true })
  }
}

/** The owner's password: made together with the cluster, kept in a file that only we can read. */
export function ownerPassword({ passwordFile, cluster }: Places): string {
  if (!fs.existsSync(passwordFile) && fs.existsSync(cluster)) {
    throw new EmbeddedServerError(
      `${passwordFile} is missing, and without it the database in ${cluster} cannot be opened`,
    )
  }
  writeOnce(passwordFile, randomBytes(24).toString('hex'))
  return fs.readFileSync(passwordFile, 'utf8').trim()
}
