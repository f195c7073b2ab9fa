import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import { root } from '../root.ts'

export type Group = 'check' | 'unit' | 'e2e'

export type Step = {
  name: string
  group: Group
  /** A program of node_modules/.bin, or a script of ours, with its arguments. */
  command: readonly [program: string, ...args: string[]]
  /** Where its report is written, if it counts its own tests. */
  report?: { file: string; kind: 'vitest' | 'playwright' }
  /** false: there is nothing here yet that this step could judge. */
  isNeeded?: () => boolean
}

export const reports = path.join(root, 'node_modules/.cache/test')
const vitestReport = path.join(reports, 'vitest.json')

const has = (pattern: string): boolean => globSync(pattern, { cwd: root }).length > 0
const script = (file: string, ...args: string[]) => ['node', path.join('scripts', file), ...args] as const

/** One language program per world: the server's side, the pure rules, the browser's scripts, the console. */
const types = (name: string, project: string, sources: string): Step => ({
  name: `types: ${name}`,
  group: 'check',
  command: ['tsc', '-p', project],
  isNeeded: () => existsSync(path.join(root, project)) && has(sources),
})

export const steps: readonly Step[] = [
  { name: 'format', group: 'check', command: ['biome', 'format', '.'] },
  types('server, tests, scripts', 'tsconfig.json', 'packages/*/src/**/*.ts'),
  types('rules without Node or browser', 'packages/domain/tsconfig.json', 'packages/domain/src/**/*.ts'),
  types('scripts of the pages', 'packages/ui/browser/tsconfig.json', 'packages/ui/browser/*.ts'),
  types('browser tests', 'e2e/tsconfig.json', 'e2e/**/*.ts'),
  types('console', 'apps/console/tsconfig.json', 'apps/console/src/**/*.{ts,tsx}'),
  { name: 'lint', group: 'check', command: ['oxlint', '--type-aware'] },
  { name: 'import law', group: 'check', command: script('import-law.ts') },
  { name: 'dead code', group: 'check', command: ['knip', '--no-config-hints'] },
  { name: 'generated files are fresh', group: 'check', command: script('generate.ts', '--check') },
  {
    name: 'unit, database and permission tests',
    group: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    report: { file: vitestReport, kind: 'vitest' },
  },
  {
    name: 'real browser, PC and phone',
    group: 'e2e',
    command: ['playwright', 'test'],
    report: { file: path.join(reports, 'playwright.json'), kind: 'playwright' },
    isNeeded: () => has('e2e/**/*.spec.ts'),
  },
]
