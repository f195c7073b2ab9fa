import type { DemoStaff } from '@anju/core/demo'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { assemble } from './assembly.ts'
import { openLog } from './log.ts'
import { openAssets } from './http/assets.ts'
import { networks } from './http/network.ts'
import { citizenSurface, staffSurface } from './surfaces.ts'
import { demoWelcome, prepareDemo } from './demo.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'

export type Running = { settings: Settings; stop: () => Promise<void> }

/** Start every surface of this process and serve until told to stop. */
export async function main(env: NodeJS.ProcessEnv = process.env): Promise<Running> {
  const settings = readSettings(env)
  const log = openLog(settings.mode)
  const assembly = await assemble(settings, log)
  const servers: ServerType[] = []
  let isDraining = false
  const readiness = { isReady: async () => !isDraining && (await assembly.isReady()) }
  const demoStaff = settings.mode === 'demo' ? await prepareDemo(assembly) : []
  const shared = {
    assembly,
    readiness,
    assets: openAssets(),
    networkOf: networks(settings.trustedProxies, settings.mode === 'demo'),
    demoStaff,
  }
  if (settings.surfaces.has('citizen'))
    servers.push(await listen(await citizenSurface(shared), settings.host, settings.portCitizen))
  if (settings.surfaces.has('staff'))
    servers.push(await listen(await staffSurface(shared), settings.host, settings.portStaff))
  if (settings.surfaces.has('worker')) await assembly.startWorker()
  announce(settings, demoStaff)

  const stop = async () => {
    if (isDraining) return
    isDraining = true
    await Promise.all(servers.map(drain))
    await assembly.close()
  }
  return { settings, stop }
}

/** Run from the command line: stop on SIGTERM or Ctrl-C, a second one forces. */
export async function run(): Promise<void> {
  try {
    const running = await main()
    let asked = false
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(1)
        asked = true
        void running.stop().then(() => process.exit(0))
      })
    }
  } catch (error) {
    console.error(error instanceof SettingsError || error instanceof Error ? `anju: ${error.message}` : error)
    process.exit(1)
  }
}

function listen<E extends object>(app: Hono<E>, hostname: string, port: number): Promise<ServerType> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 10_000 },
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new SettingsError(`port ${port} is in use; choose another by PORT_CITIZEN or PORT_STAFF`)
          : error,
      ),
    )
    server.listen(port, hostname, () => resolve(server))
  })
}

/** Finish what is under way, for at most thirty seconds. */
function drain(server: ServerType): Promise<void> {
  return new Promise((done) => {
    const force = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 30_000)
    server.close(() => {
      clearTimeout(force)
      done()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}

function announce({ mode, originCitizen, originStaff }: Settings, demoStaff: readonly DemoStaff[]): void {
  console.log(`公众端 ${originCitizen}`)
  console.log(`管理系统 ${originStaff}`)
  if (mode === 'demo') demoWelcome(demoStaff, originCitizen)
}
