import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'

const program = `
  import { stopAsked } from ${JSON.stringify(path.join(import.meta.dirname, 'stop-signals.ts'))}
  const asked = stopAsked()
  setInterval(() => {}, 1000)
  console.log('started')
  await asked
  setTimeout(() => process.exit(0), 2500)`

/** How it ends when it is told to stop after each of these waits; stopping takes it 2.5 seconds. */
async function endAfter(waits: readonly number[]): Promise<number | null> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  for (const wait of waits) {
    await setTimeout(wait)
    child.kill('SIGINT')
  }
  return ended
}

test('one Ctrl-C that comes twice waits for the end, a second one does not', async () => {
  expect(await Promise.all([endAfter([0]), endAfter([0, 20]), endAfter([0, 1_500])])).toEqual([0, 0, 1])
}, 20_000)
