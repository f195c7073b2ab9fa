import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './root.ts'
import { type Count, countReport, settle } from './test/count.ts'
import { type Group, reports, type Step, steps } from './test/steps.ts'

/** `npm test`: everything that says whether Anju is right, in one go. `--only check|unit|e2e` runs a part of it. */
const group = wantedGroup(process.argv.slice(2))
fs.mkdirSync(reports, { recursive: true })
const total: Count = { passed: 0, failed: 0 }
const summary: string[] = []

for (const step of steps.filter((one) => !group || one.group === group)) {
  if (step.isNeeded && !step.isNeeded()) continue
  const count = await runStep(step)
  total.passed += count.passed
  total.failed += count.failed
}

console.log(`\n${summary.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

async function runStep(step: Step): Promise<Count> {
  console.log(`\n=== ${step.name}`)
  const begin = performance.now()
  if (step.report) fs.rmSync(step.report.file, { force: true })
  const isGreen = (await run(step.command)) === 0
  const count = settle(readReport(step.report), isGreen)
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  const line = `${count.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`
  console.log(line)
  summary.push(line)
  return count
}

function readReport(report: Step['report']): Count | undefined {
  if (!report || !fs.existsSync(report.file)) return undefined
  return countReport(report.kind, fs.readFileSync(report.file, 'utf8'))
}

function run([program, ...args]: Step['command']): Promise<number> {
  const bin = path.join(root, 'node_modules/.bin')
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` }
  const file = program === 'node' ? process.execPath : path.join(bin, program)
  const child = spawn(file, args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' })
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

function wantedGroup(args: readonly string[]): Group | undefined {
  if (args.length === 0) return undefined
  const [option, value] = args
  if (option === '--only' && (value === 'check' || value === 'unit' || value === 'e2e') && args.length === 2)
    return value
  console.error('usage: npm test [-- --only check|unit|e2e]')
  process.exit(2)
}
