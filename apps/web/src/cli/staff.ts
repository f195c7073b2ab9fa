import { explain } from '@anju/contract'
import type { Ctx } from '@anju/core'
import { agenciesOf } from '@anju/core/agencies'
import { createOfficer, giveFirstPassword } from '@anju/core/officers'
import { type Phone, type Refusal, readPhone } from '@anju/domain/kit'
import { isOfficerRole, type OfficerRole, officerRoles } from '@anju/domain/officers'
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Assembly } from '../assembly.ts'

/** The first officer of an installation, and any later one: a named account with roles over one office. */
export async function createStaff(args: string[], assembly: Assembly): Promise<void> {
  const { login, name, city, agency, phone, role } = readOptions(args, ['login', 'name', 'city', 'agency', 'phone'])
  const roles = readRoles(role)
  const officer = { city, login, name: readName(name), phone: readMobile(phone) }
  const agencyId = await findAgency(assembly, city, agency)
  const password = newFirstPassword()
  const grants = roles.map((one) => ({ role: one, agencyId }))
  const made = await createOfficer(await operator(assembly, city), {
    ...officer,
    password,
    isFirstPassword: true,
    grants,
  })
  if (!made.ok) throw new Error(wordsOf(made.refusal))
  console.log(`made officer ${login}: ${agency}, ${roles.join(', ')}`)
  sayPassword(password)
}

/** For an officer who forgot the own password. */
export async function renewStaffPassword(args: string[], assembly: Assembly): Promise<void> {
  const { login } = readOptions(args, ['login'])
  const password = newFirstPassword()
  const given = await giveFirstPassword(await operator(assembly, ''), { login, password })
  if (!given.ok) throw new Error(wordsOf(given.refusal))
  console.log(`officer ${login} is signed out everywhere`)
  sayPassword(password)
}

const sayPassword = (password: string): void =>
  console.log(`first password, shown this once and changed at the first sign-in: ${password}`)

/** No signs that look alike on paper; 80 bits. */
function newFirstPassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}

type Options<Name extends string> = Record<Name, string> & { role: string[] }

/** Every named option is wanted; what is missing or unknown is told by its name. */
function readOptions<Name extends string>(args: string[], names: readonly Name[]): Options<Name> {
  const single = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const options = { ...single, role: { type: 'string' as const, multiple: true as const } }
  let values: Record<string, unknown>
  try {
    values = parseArgs({ args, options }).values
  } catch (error) {
    throw new Error(error instanceof Error ? error.message : String(error), { cause: error })
  }
  const missing = names.filter((name) => !values[name])
  if (missing.length) throw new Error(`missing: ${missing.map((name) => `--${name}`).join(' ')}`)
  return { role: [], ...values } as unknown as Options<Name> // asked for just above
}

function readRoles(given: string[]): OfficerRole[] {
  const roles = given.filter(isOfficerRole)
  if (given.length === 0 || roles.length < given.length)
    throw new Error(`--role: one or more of ${officerRoles.join(', ')}`)
  return roles
}

function readName(name: string): string {
  const trimmed = name.trim()
  if (trimmed === '' || trimmed.length > 50) throw new Error('--name: 1 to 50 characters')
  return trimmed
}

function readMobile(text: string): Phone {
  const phone = readPhone(text)
  if (!phone.ok) throw new Error('--phone: not a mobile phone of mainland China')
  return phone.value
}

async function findAgency({ owner }: Assembly, city: string, name: string): Promise<string> {
  const agencies = await owner.tx((tx) => agenciesOf(tx, city))
  if (agencies.length === 0) throw new Error(`--city: ${city} is not open, or not a city's code`)
  const found = agencies.find((one) => one.name === name)
  if (found) return found.id
  throw new Error(`--agency: not an office of ${city}; its offices: ${agencies.map((one) => one.name).join(', ')}`)
}

/** Who sits at the command line acts as the owner of the database; the audit says `system`. */
async function operator(assembly: Assembly, city: string): Promise<Ctx> {
  const base = await assembly.surface('app_worker')
  return { ...base, db: assembly.owner, actor: { kind: 'system' }, city, requestId: 'operator', network: '' }
}

const wordsOf = (refusal: Refusal): string =>
  [explain(refusal).words, ...(refusal.fields ?? []).map(({ path, message }) => `${path}: ${message}`)].join('; ')
