import type { Tx } from '@anju/db'
import { type Outcome, readPhone } from '@anju/domain/kit'
import type { OfficerRole } from '@anju/domain/officers'
import { type Agency, agencyOf, areasOf } from '../agencies/index.ts'
import type { Ctx } from '../context.ts'
import { createOfficer } from '../officers/index.ts'
import { type DemoOfficer, demoOfficers } from './demo-officers.ts'

/** What a demonstration tells about its officers, so that everybody can sign in as one of them. */
export type DemoStaff = {
  login: string
  password: string
  name: string
  roles: readonly OfficerRole[]
  /** Name of the office. */
  division: string
  phone: string
}

/**
 * Officers of the opened cities for demonstration. May run at every start: who is there stays. Runs as the owner, after
 * the offices of the cities were seeded; a city without offices gets no officer.
 */
export async function seedDemo(
  ctx: Ctx,
  officers: readonly DemoOfficer[] = demoOfficers,
): Promise<readonly DemoStaff[]> {
  const staff: DemoStaff[] = []
  for (const officer of officers) {
    const held = await ctx.db.tx((tx) => officesOf(tx, officer))
    const [own] = held
    if (!own) continue
    const grants = held.map(({ role, agency }) => ({ role, agencyId: agency.id }))
    await create(ctx, officer, grants)
    const { login, password, name, phone } = officer
    staff.push({ login, password, name, roles: grants.map((one) => one.role), division: own.agency.name, phone })
  }
  return staff
}

async function officesOf(tx: Tx, { city, grants }: DemoOfficer): Promise<{ role: OfficerRole; agency: Agency }[]> {
  const served = new Map((await areasOf(tx, city)).map((one) => [one.area, one.agency_id]))
  const held: { role: OfficerRole; agency: Agency }[] = []
  for (const { role, area } of grants) {
    const agencyId = served.get(area)
    const agency = agencyId === undefined ? undefined : await agencyOf(tx, city, agencyId)
    if (agency) held.push({ role, agency })
  }
  return held
}

async function create(
  ctx: Ctx,
  officer: DemoOfficer,
  grants: readonly { role: OfficerRole; agencyId: string }[],
): Promise<void> {
  const { city, login, name, password } = officer
  const phone = readPhone(officer.phone)
  if (!phone.ok) throw new Error(`demonstration officer ${login}: ${officer.phone} is no phone`)
  const made: Outcome<object> = await createOfficer(ctx, { city, login, name, password, phone: phone.value, grants })
  if (!made.ok && made.refusal.code !== 'officer.login-taken') {
    throw new Error(`demonstration officer ${login}: ${made.refusal.code}`)
  }
}
