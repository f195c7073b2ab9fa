import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { root } from './root.ts'

/** `npm start` as people type it, on its own embedded database: what it leaves behind when it ends. */
const dataDir = path.join(root, 'node_modules/.cache/anju-start-test', `data-${process.pid}`)
const started = new Set<ChildProcess>()
const patience = 90_000

afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
  fs.rmSync(dataDir, { recursive: true, force: true })
})

type Start = { child: ChildProcess; said: () => string; ended: Promise<number | null> }

function start([program = '', ...args]: string[], ports: readonly [number, number]): Start {
  const [PORT_CITIZEN, PORT_STAFF] = ports.map(String)
  const { DATABASE_URL: _url, ANJU_MODE: _mode, HOST: _host, ...env } = process.env
  const child = spawn(program, args, { cwd: root, env: { ...env, DATA_DIR: dataDir, PORT_CITIZEN, PORT_STAFF } })
  started.add(child)
  let said = ''
  child.stdout?.on('data', (data: Buffer) => (said += data.toString()))
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, said: () => said, ended }
}

const npmStart = ['npm', 'start']
const plainStart = [process.execPath, 'scripts/start.ts']
const pidFile = path.join(dataDir, 'pg/cluster/postmaster.pid')
const isServerThere = () => fs.existsSync(pidFile)

async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()]
  const ports = await Promise.all(servers.map(listening))
  for (const server of servers) await new Promise((resolve) => server.close(resolve))
  return [ports[0] ?? 0, ports[1] ?? 0]
}

function listening(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    }),
  )
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await setTimeout(30)
}

const answers = (port: number) => async () =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  )

test('SIGTERM to npm ends everything cleanly, and so does the Ctrl-C that comes twice', {
  timeout: patience,
}, async () => {
  for (const signals of [['SIGTERM'], ['SIGINT', 'SIGINT']] as const) {
    const ports = await freePorts()
    const { child, said, ended } = start(npmStart, ports)
    await until(answers(ports[0]))
    await until(() => said().includes('zb-street'))
    expect(isServerThere()).toBe(true)
    for (const signal of signals) child.kill(signal)
    expect(await ended).toBe(0)
    expect(isServerThere()).toBe(false)
    expect(await answers(ports[0])()).toBe(false)
  }
})

test('asked to stop while it starts, it leaves no database behind', { timeout: patience }, async () => {
  const { child, ended } = start(plainStart, await freePorts())
  await until(isServerThere)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(isServerThere()).toBe(false)
})

test('a port that is taken is told in one line, and nothing keeps running', { timeout: patience }, async () => {
  const [free] = await freePorts()
  const taker = createServer()
  const taken = await listening(taker)
  const { said, ended } = start(plainStart, [free, taken])
  expect(await ended).toBe(1)
  expect(said()).toBe(`anju: port ${taken} is in use; choose another by PORT_CITIZEN or PORT_STAFF\n`)
  expect(isServerThere()).toBe(false)
  taker.close()
})
