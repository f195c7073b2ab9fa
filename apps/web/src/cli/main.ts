import { createKeyFile } from '@anju/adapters/keys'
import { type Assembly, assemble } from '../assembly.ts'
import { prepareDemo } from '../demo.ts'
import { openLog } from '../log.ts'
import { run } from '../main.ts'
import { sayWhy } from '../say-why.ts'
import { readSettings, type Settings } from '../settings.ts'
import { createStaff, renewStaffPassword } from './staff.ts'

type Act = { options?: string; summary: string; run: (args: string[], settings: Settings) => Promise<void> }

const acts: Readonly<Record<string, Act>> = {
  migrate: {
    summary: 'bring the database to this version; every start does it too',
    run: (_args, settings) => withAssembly(settings, async () => console.log('the schema is up to date')),
  },
  'seed-demo': {
    summary: 'put the demonstration officers into an installation (demonstration mode only; every start does it too)',
    run: (_args, settings) => {
      if (settings.mode !== 'demo') throw new Error('seed-demo: refused in production')
      return withAssembly(settings, async (assembly) => {
        console.log(`${(await prepareDemo(assembly)).length} demonstration officers are there`)
      })
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
    options:
      '--login <login> --name <name> --phone <phone> --city <code> --agency <office> --role <role> [--role <role>]',
    summary: 'make an officer with a first password, printed once and changed at the first sign-in',
    run: (args, settings) => withAssembly(settings, (assembly) => createStaff(args, assembly)),
  },
  'staff password': {
    options: '--login <login>',
    summary: 'give an officer who forgot the own password a first one again',
    run: (args, settings) => withAssembly(settings, (assembly) => renewStaffPassword(args, assembly)),
  },
  worker: {
    summary: 'run the worker alone, as SURFACES=worker does; for an installation of several processes',
    run: () => run({ ...process.env, SURFACES: 'worker' }),
  },
}

async function withAssembly(settings: Settings, act: (assembly: Assembly) => Promise<void>): Promise<void> {
  const assembly = await assemble(settings, openLog('demo'))
  try {
    await act(assembly)
  } finally {
    await assembly.close()
  }
}

function help(): void {
  console.log('npm run anju -- <act>      with the settings of the installation (docs/guides/settings.md)\n')
  for (const [name, { options, summary }] of Object.entries(acts)) {
    console.log(`  ${name.padEnd(16)} ${summary}`)
    if (options) console.log(`  ${' '.repeat(16)} ${options}`)
  }
  console.log('\nWith the embedded database, stop the running system first.')
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
  console.error(sayWhy(error))
  process.exitCode = 1
}
