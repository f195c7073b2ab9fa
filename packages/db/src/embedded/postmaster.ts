import { execFile, execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { program } from './binaries.ts'
import { isAlive, type Setting, serverEnvironment } from './cluster.ts'
import { EmbeddedServerError } from './server-error.ts'

/** A running server as its own `postmaster.pid` tells of it. */
export type Postmaster = { pid: number; port: number }

/** The server that runs on this cluster, whoever started it; a note that a dead one left behind is removed. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const file = path.join(cluster, 'postmaster.pid')
  const [pid, , , port] = readLines(file)
  if (!pid || !isAlive(Number(pid))) return undefined
  if (isServerOf(Number(pid), cluster)) return { pid: Number(pid), port: Number(port) }
  // The number was given to another process since: PostgreSQL would take that one for itself and refuse to start.
  fs.rmSync(file, { force: true })
  return undefined
}

function readLines(file: string): string[] {
  try {
    return fs.readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

function isServerOf(pid: number, cluster: string): boolean {
  const command = commandOf(pid)
  return command === undefined || (command.includes('postgres') && command.includes(cluster))
}

/** undefined where the system does not tell: then the process is given the benefit of the doubt. */
function commandOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    if (process.platform === 'darwin')
      return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
    return undefined
  } catch {
    return undefined
  }
}

/** Disconnects everybody, writes everything down and waits for the end; only if that hangs, without the writing down. */
export async function stopPostmaster({ binaries, places, account }: Setting): Promise<void> {
  const stop = (mode: string) => {
    const args = ['stop', '-D', places.cluster, '-m', mode, '-t', '20', '-s']
    return promisify(execFile)(program(binaries, 'pg_ctl'), args, { ...account, cwd: '/', env: serverEnvironment() })
  }
  if (!findPostmaster(places.cluster)) return
  try {
    await stop('fast')
  } catch {
    if (!findPostmaster(places.cluster)) return
    await stop('immediate').catch((error: unknown) => {
      throw new EmbeddedServerError(`the database in ${places.cluster} does not stop: ${String(error)}`)
    })
  }
}
