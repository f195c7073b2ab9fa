import type { Tx } from '@anju/db'
import { type Outcome, readPhone } from '@anju/domain/kit'
import { agencyOf, areasOf } from '../agencies/index.ts'
import type { Ctx } from '../context.ts'
import { createOfficer } from '../officers/index.ts'
import { type DemoOfficer, demoOfficers } from './demo-officers.ts'

/** What a demonstration tells about its officers, so that everybody can sign in as one of them. */
export type DemoStaff = {
  login: string
  password: string
  name: string
  roles: readonly string[]
  division: string
  phone: string
}

/**
 * Officers of the opened cities for demonstration. May run at every start: who is there stays. Runs as the owner,
 * after the offices of the cities were seeded.
 */
export async function seedDemo(
  ctx: Ctx,
  officers: readonly DemoOfficer[] = demoOfficers,
): Promise<readonly DemoStaff[]> {
  const staff: DemoStaff[] = []
  for (const officer of officers) {
    const agency = await ctx.db.tx((tx) => agencyOfArea(tx, officer))
    if (!agency) continue
    const { login, password, name, roles, phone } = officer
    await create(ctx, officer, agency.id)
    staff.push({ login, password, name, roles, division: agency.name, phone })
  }
  return staff
}

async function agencyOfArea(tx: Tx, { city, area }: DemoOfficer) {
  const served = (await areasOf(tx, city)).find((one) => one.area === area)
  return served && agencyOf(tx, city, served.agency_id)
}

async function create(ctx: Ctx, officer: DemoOfficer, agencyId: string): Promise<void> {
  const { city, login, name, password, roles } = officer
  const phone = readPhone(officer.phone)
  if (!phone.ok) throw new Error(`demonstration officer ${login}: ${officer.phone} is no phone`)
  const grants = roles.map((role) => ({ role, agencyId }))
  const made: Outcome<object> = await createOfficer(ctx, { city, login, name, password, phone: phone.value, grants })
  if (!made.ok && made.refusal.code !== 'officer.login-taken') {
    throw new Error(`demonstration officer ${login}: ${made.refusal.code}`)
  }
}
