import { createKeyFile } from '@anju/adapters/keys'
import { createOfficer } from '@anju/core/officers'
import type { Role } from '@anju/domain/officers'
import { parseArgs } from 'node:util'
import pino from 'pino'
import { type Assembly, assemble } from '../assembly.ts'
import { prepareDemo } from '../demo.ts'
import { readSettings, type Settings } from '../settings.ts'

type Act = { summary: string; run: (args: string[], settings: Settings) => Promise<void> }

const acts: Readonly<Record<string, Act>> = {
  migrate: {
    summary: 'bring the database to this version; done at every start too',
    run: (_args, settings) => withAssembly(settings, async () => console.log('the schema is up to date')),
  },
  'seed-demo': {
    summary: 'put the demonstration officers into an empty installation (demonstration mode only)',
    run: (_args, settings) => {
      if (settings.mode !== 'demo') throw new Error('seed-demo: refused in production')
      return withAssembly(settings, prepareDemo)
    },
  },
  'keys create': {
    summary: 'make the key file; keep a copy of it away from the database',
    run: async (_args, settings) => {
      createKeyFile(settings.keyFile)
      console.log(`made ${settings.keyFile}`)
    },
  },
  'staff create': {
    summary: '--login --name --phone --city --agency <name> --role <role> : an officer; the password is read from ANJU_STAFF_PASSWORD',
    run: (args, settings) => withAssembly(settings, (assembly) => createStaff(args, assembly)),
  },
}

async function withAssembly(settings: Settings, act: (assembly: Assembly) => Promise<void>): Promise<void> {
  const assembly = await assemble(settings, pino({ level: 'warn', base: null }))
  try {
    await act(assembly)
  } finally {
    await assembly.close()
  }
}

function help(): void {
  console.log('npm run anju -- <act>\n')
  for (const [name, { summary }] of Object.entries(acts)) console.log(`  ${name.padEnd(14)} ${summary}`)
}

async function runAct(argv: string[]): Promise<void> {
  if (!argv.length || argv.includes('--help')) return help()
  const words = acts[argv.slice(0, 2).join(' ')] ? 2 : 1
  const name = argv.slice(0, words).join(' ')
  const act = acts[name]
  if (!act) throw new Error(`no act "${name}"; --help lists them`)
  await act.run(argv.slice(words), readSettings(process.env))
}

try {
  await runAct(process.argv.slice(2))
} catch (error) {
  console.error(`anju: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
