import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { connectAsOwner } from '../admin/index.ts'
import { type EmbeddedServer, EmbeddedServerError, startEmbedded } from './index.ts'

const cache = path.resolve(import.meta.dirname, '../../../../node_modules/.cache/anju-embedded-test')
const dataDir = path.join(cache, `data-${process.pid}`)
const isRoot = process.getuid?.() === 0
const running = new Set<EmbeddedServer>()

afterEach(async () => {
  for (const server of running) await server.stop()
  running.clear()
})
afterAll(() => fs.rmSync(cache, { recursive: true, force: true }))

async function start(folder = dataDir): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir: folder })
  running.add(server)
  return server
}

async function sql(server: { url: string }, text: string): Promise<Record<string, unknown>[]> {
  const owner = await connectAsOwner(server.url)
  try {
    return await owner.sql(text)
  } finally {
    await owner.close()
  }
}

/** Another process that starts the server and then does nothing. */
async function startElsewhere(
  folder = dataDir,
  options: { uid?: number; gid?: number } = {},
): Promise<{ child: ChildProcess; said: string }> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(path.join(import.meta.dirname, 'index.ts'))}
    try { const server = await startEmbedded({ dataDir: ${JSON.stringify(folder)} }); console.log('started', server.isReused) }
    catch (error) { console.log(error.name + ': ' + error.message); process.exit(1) }
    setInterval(() => {}, 1000)`
  const args = ['--input-type=module', '--eval', program]
  const child = spawn(process.execPath, args, { ...options, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] })
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())),
  )
  return { child, said }
}

const killed = (child: ChildProcess) => {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  return ended
}
const pidFile = path.join(dataDir, 'pg/cluster/postmaster.pid')
const postmasterPid = () => Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0])

test('the first start makes a database that only its password opens', async () => {
  const server = await start()
  expect(server.isReused).toBe(false)
  await sql(server, 'create table kept (words text)')
  await sql(server, `insert into kept values ('公租房')`)
  expect(fs.statSync(path.join(dataDir, 'pg/password')).mode & 0o777).toBe(0o600)
  const wrong = server.url.replace(/:[0-9a-f]{48}@/, ':wrong@')
  await expect(connectAsOwner(wrong)).rejects.toMatchObject({ code: '28P01' })
  expect(await sql(server, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  expect(await sql(server, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }])
  // Plain C would be blind to Chinese in upper/lower, regular expressions and trigrams.
  expect(await sql(server, `select '安' ~ '^\\w$' as is_word`)).toEqual([{ is_word: true }])
})

test('a second start keeps the rows and the port', async () => {
  const first = await start()
  await first.stop()
  const second = await start()
  expect(second.port).toBe(first.port)
  expect(await sql(second, 'select words from kept')).toEqual([{ words: '公租房' }])
})

test('after kill -9 of its parent the running server is used again', async () => {
  const { child, said } = await startElsewhere()
  expect(said).toBe('started false')
  const pid = postmasterPid()
  await killed(child)
  const server = await start()
  expect(server.isReused).toBe(true)
  expect(postmasterPid()).toBe(pid)
  expect(await sql(server, 'select words from kept')).toEqual([{ words: '公租房' }])
})

test('after kill -9 of the server itself it recovers, and whoever used it is told', async () => {
  const server = await start()
  const lost = new Promise<void>((resolve) => server.onLost(resolve))
  process.kill(postmasterPid(), 'SIGKILL')
  await lost
  const again = await start()
  expect(again.isReused).toBe(false)
  expect(await sql(again, 'select words from kept')).toEqual([{ words: '公租房' }])
})

test('two starts of one DATA_DIR: one serves, the other says one clear line', async () => {
  const server = await start()
  const second = await start().catch((error: unknown) => error)
  expect(second).toBeInstanceOf(EmbeddedServerError)
  expect(second).toMatchObject({ isInUse: true })
  expect(String(second)).toMatch(/is in use by another process[^\n]*$/)
  await server.stop()
  const both = await Promise.all([startElsewhere(), startElsewhere()])
  const answers = both.map(({ said }) => said.replace(/: .*/, '')).sort()
  expect(answers).toEqual(['EmbeddedServerError', expect.stringMatching(/^started/)])
  for (const { child } of both) if (child.exitCode === null) await killed(child)
  await start()
})

test('a note about a process that is something else today does not stop the start', async () => {
  await (await start()).stop()
  fs.writeFileSync(pidFile, `${process.pid}\n${dataDir}/pg/cluster\n0\n1\n\n127.0.0.1\n`)
  const server = await start()
  expect(await sql(server, 'select words from kept')).toEqual([{ words: '公租房' }])
})

test('a port that somebody took is replaced', async () => {
  const first = await start()
  await first.stop()
  const taker = createServer()
  await new Promise<void>((resolve) => taker.listen(first.port, '127.0.0.1', resolve))
  const second = await start()
  expect(second.port).not.toBe(first.port)
  taker.close()
})

test('a lost or foreign password file is told, and no server stays behind', async () => {
  await (await start()).stop()
  const file = path.join(dataDir, 'pg/password')
  const password = fs.readFileSync(file, 'utf8')
  fs.rmSync(file)
  await expect(start()).rejects.toThrow('password is missing')
  fs.writeFileSync(file, 'other\n')
  await expect(start()).rejects.toThrow('does not let us in')
  expect(fs.existsSync(pidFile)).toBe(false)
  fs.writeFileSync(file, password)
  await start()
})

test('a DATA_DIR that cannot be made is one line', async () => {
  fs.writeFileSync(path.join(cache, 'file'), '')
  await expect(start(path.join(cache, 'file/data'))).rejects.toThrow(/^.*cannot be made: [^\n]*$/)
})

test.runIf(isRoot)('as root, below a closed folder, programs or data lie in a lasting place', async () => {
  const closed = path.join(cache, 'closed')
  fs.mkdirSync(closed, { mode: 0o700 })
  const server = await start(path.join(closed, 'data'))
  const place = fs.readFileSync(path.join(closed, 'data/pg/place'), 'utf8').trim()
  expect(place).toMatch(/^\/var\/lib\/anju\/pg-/)
  expect(await sql(server, 'show data_directory')).toEqual([{ data_directory: `${place}/cluster` }])
  await server.stop()
  await (await start(path.join(closed, 'data'))).stop()
  fs.rmSync(place, { recursive: true })
})

test.runIf(isRoot)('as an ordinary user it runs as that user', async () => {
  const home = path.join(cache, 'ordinary')
  fs.mkdirSync(home)
  fs.chownSync(home, 65534, 65534)
  const { child, said } = await startElsewhere(path.join(home, 'data'), { uid: 65534, gid: 65534 })
  expect(said).toBe('started false')
  expect(fs.statSync(path.join(home, 'data/pg/password')).uid).toBe(65534)
  await killed(child)
  const server = await start(path.join(home, 'data'))
  expect(server.isReused).toBe(true)
})

test.runIf(isRoot)('a database that another account made is not passed over in silence', async () => {
  const other = await startElsewhere(dataDir, { uid: 65533, gid: 65533 })
  expect(other.said).toMatch(/^EmbeddedServerError: the database in .* belongs to another account/)
})
