import { createKeyFile } from '@anju/adapters/keys'
import { explain } from '@anju/contract'
import { agenciesOf } from '@anju/core/agencies'
import { createOfficer } from '@anju/core/officers'
import { readPhone } from '@anju/domain/kit'
import { isOfficerRole, officerRoles } from '@anju/domain/officers'
import { parseArgs } from 'node:util'
import { openLog } from '../log.ts'
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
      return withAssembly(settings, async (assembly) => void (await prepareDemo(assembly)))
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
    summary:
      '--login --name --phone --city --agency <name> --role <role> : an officer; the password is read from ANJU_STAFF_PASSWORD',
    run: (args, settings) => withAssembly(settings, (assembly) => createStaff(args, assembly)),
  },
}

async function createStaff(args: string[], assembly: Assembly): Promise<void> {
  const option = { type: 'string' } as const
  const { values } = parseArgs({
    args,
    options: {
      login: option,
      name: option,
      phone: option,
      city: option,
      agency: option,
      role: { type: 'string', multiple: true },
    },
  })
  const { login = '', name = '', city = '', agency = '', role = [] } = values
  const phone = readPhone(values.phone ?? '')
  if (!phone.ok) throw new Error('--phone: not a mobile phone of mainland China')
  const granted = role.filter(isOfficerRole)
  if (!role.length || granted.length < role.length) throw new Error(`--role: one or more of ${officerRoles.join(', ')}`)
  const office = (await assembly.owner.tx((tx) => agenciesOf(tx, city))).find((one) => one.name === agency)
  if (!office) throw new Error(`--agency: ${city} has no office called "${agency}"`)
  const base = await assembly.surface('app_worker')
  const made = await createOfficer(
    { ...base, db: assembly.owner, actor: { kind: 'system' }, city, requestId: 'staff-create', network: '' },
    {
      city,
      login,
      name,
      password: process.env.ANJU_STAFF_PASSWORD ?? '',
      phone: phone.value,
      grants: granted.map((one) => ({ role: one, agencyId: office.id })),
    },
  )
  if (!made.ok) throw new Error(explain(made.refusal).words)
  console.log(`made officer ${login}`)
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
