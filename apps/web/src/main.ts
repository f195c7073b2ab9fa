import type { DemoStaff } from '@anju/core/demo'
import type { ServerType } from '@hono/node-server'
import { type Assembly, assemble } from './assembly.ts'
import { openLog } from './log.ts'
import { openAssets } from './http/assets.ts'
import { drain, listen } from './http/listen.ts'
import { networks } from './http/network.ts'
import { citizenSurface, staffSurface } from './surfaces.ts'
import { demoWelcome, prepareDemo } from './demo.ts'
import { sayWhy } from './say-why.ts'
import { readSettings, type Settings } from './settings.ts'
import { stopAsked } from './stop-signals.ts'

export type Running = { settings: Settings; stop: () => Promise<void> }

/** Start every surface of this process and serve until told to stop. A start that fails leaves nothing running. */
export async function main(env: NodeJS.ProcessEnv = process.env): Promise<Running> {
  const settings = readSettings(env)
  const assembly = await assemble(settings, openLog(settings.mode))
  const servers: ServerType[] = []
  let isDraining = false
  const stop = async () => {
    if (isDraining) return
    isDraining = true
    await Promise.all(servers.map(drain))
    await assembly.close()
  }
  try {
    const readiness = { isReady: async () => !isDraining && (await assembly.isReady()) }
    const demoStaff = settings.mode === 'demo' ? await prepareDemo(assembly) : []
    await serve(assembly, { readiness, demoStaff, servers })
    announce(settings, demoStaff)
  } catch (error) {
    await stop()
    throw error
  }
  return { settings, stop }
}

type Serving = {
  readiness: { isReady: () => Promise<boolean> }
  demoStaff: readonly DemoStaff[]
  servers: ServerType[]
}

async function serve(assembly: Assembly, { readiness, demoStaff, servers }: Serving): Promise<void> {
  const { settings } = assembly
  const networkOf = networks(settings.trustedProxies, settings.mode === 'demo')
  // A worker alone serves no files and needs none that are built.
  const shared = () => ({ assembly, readiness, assets: openAssets(), networkOf, demoStaff })
  if (settings.surfaces.has('citizen'))
    servers.push(await listen(await citizenSurface(shared()), settings.host, settings.portCitizen))
  if (settings.surfaces.has('staff'))
    servers.push(await listen(await staffSurface(shared()), settings.host, settings.portStaff))
  if (settings.surfaces.has('worker')) await assembly.startWorker()
}

/** Run from the command line: stop on SIGTERM or Ctrl-C. `before` is what the start needs and may fail as well. */
export async function run(env: NodeJS.ProcessEnv, before = async (): Promise<void> => {}): Promise<never> {
  const asked = stopAsked()
  try {
    await before()
    const running = await main(env)
    await asked
    await running.stop()
    process.exit(0)
  } catch (error) {
    console.error(sayWhy(error))
    process.exit(1)
  }
}

function announce({ mode, surfaces, originCitizen, originStaff }: Settings, demoStaff: readonly DemoStaff[]): void {
  if (surfaces.has('citizen')) console.log(`公众端 ${originCitizen}`)
  if (surfaces.has('staff')) console.log(`管理系统 ${originStaff}`)
  if (surfaces.has('worker')) console.log('后台任务已开始')
  if (mode === 'demo' && surfaces.has('citizen')) demoWelcome(demoStaff, originCitizen)
}
