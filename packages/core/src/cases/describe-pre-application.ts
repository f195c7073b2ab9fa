import type { PreApplication } from '@anju/contract/staff'
import { labelOf, nonAcceptanceReasons } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import { lastDayOf, type ParsedApplication } from '@anju/domain/applications'
import { type CityRules, pledgeText, rulesOfVersion, rulesOn } from '@anju/domain/cities'
import { idDocumentLabel, maskPhone } from '@anju/domain/kit'
import { applicationDuties } from '@anju/domain/applications'
import { phoneOfAccount } from '../accounts/index.ts'
import { agencyOf } from '../agencies/index.ts'
import { places } from '../applications/index.ts'
import type { Ctx } from '../context.ts'
import { agenciesFor, avoidedBy, type NamedOfficer, namedOfficers, personKey } from '../officers/index.ts'
import { actsOn } from './acts.ts'
import { areaNames } from './area-names.ts'
import type { InCharge } from './charge.ts'
import { describeFields } from './content/describe-field.ts'
import { describeMaterials } from './content/describe-materials.ts'
import { describeMembers } from './content/describe-members.ts'
import { describeTable } from './content/describe-table.ts'
import { sumsOf } from './content/sums.ts'
import { type Veil, veilOf } from './content/veil.ts'
import { describeEvents } from './describe-events.ts'
import { describeRoute } from './describe-route.ts'
import { describeSupplements } from './describe-supplements.ts'
import { elsewhereOf } from './members-elsewhere.ts'
import { claimOf, daysOf, flagsOf, source, stateOf } from './queue/describe-row.ts'
import { nextOpen } from './queue/store.ts'
import * as store from './store.ts'
import { supplementTargets } from './supplement-targets.ts'

export type Content = { isMasked: boolean; now: ParsedApplication; before: ParsedApplication | undefined }

/** By-laws of the day of submitting: what was asked is told in the words in which it was asked. */
export function rulesOf(ctx: Ctx, row: Pick<store.PreApplication, 'city' | 'rules_version'>, today: InCharge['today']) {
  const profile = ctx.cities.profileOf(row.city)
  if (!profile) throw new Error(`applications of ${row.city}, which is not open`)
  return { profile, rules: rulesOfVersion(profile, row.rules_version) ?? rulesOn(profile, today) }
}

/** Everything besides the declared content that the page is made of. */
async function gather(tx: Tx, ctx: Ctx, { row, today }: InCharge) {
  const { profile, rules } = rulesOf(ctx, row, today)
  const notices = await tx.rows(store.noticesOf, row.city, row.id)
  const events = await tx.rows(store.eventsOf, row.city, row.id)
  const born = await tx.row(store.caseOf, row.city, row.id)
  const acting = [...notices.map((one) => one.issued_by), ...events.map((one) => one.actor_id)]
  const officers = await namedOfficers(tx, row.city, [row.claimed_by, row.decided_by, ...acting])
  const elsewhere = await elsewhereOf(tx, row.city, [row.id])
  return { profile, rules, notices, events, born, officers, elsewhere, targets: supplementTargets(rules) }
}

/** One pre-application as the console shows it. What may be seen was decided before. */
export async function describePreApplication(
  tx: Tx,
  ctx: Ctx,
  charge: InCharge,
  content: Content,
): Promise<PreApplication> {
  const { row, officer, today } = charge
  const { profile, rules, notices, events, born, officers, elsewhere, targets } = await gather(tx, ctx, charge)
  const veil = veilOf(content.isMasked)
  const needsSupervisor = notices.length >= rules.supplementRounds.free
  return {
    id: row.id,
    number: row.number,
    state: stateOf(row.state),
    version: row.version,
    masked: content.isMasked,
    submittedAt: row.submitted_at.toISOString(),
    source,
    area: { districtCode: row.district_code, ...areaNames(ctx, row.city, row) },
    agency: await describeAgency(tx, row),
    applicant: await describeApplicant(tx, ctx, charge, content, veil),
    ...describeDeclared(content, rules, charge, elsewhere.get(row.id)?.persons ?? new Set(), veil),
    sums: sumsOf(content.now, rules, profile, content.isMasked),
    pledge: describePledge(row, rules),
    materials: await describeMaterials(tx, row, rules, content.now),
    flags: flagsOf(row, { elsewhere }),
    route: describeRoute(row, born),
    events: describeEvents(events, officers),
    supplements: await describeSupplements(tx, ctx, notices, { targets, officers }),
    supplementTargets: targets,
    supplement: {
      needsSupervisor,
      isPossible: !needsSupervisor || rules.supplementRounds.further === 'supervisor-reason',
      dueOn: lastDayOf(rules.deadlines.supplement, today, ctx.cities.calendar),
    },
    dueOn: row.due_on,
    days: daysOf(ctx, row, today),
    claim: claimOf(row, { officers, ownId: officer.id }),
    case: born ? { id: born.id, number: born.number, acceptedAt: born.accepted_at.toISOString() } : null,
    // Who decided may read the own words again.
    decision: describeDecision(ctx, row, officers, content.isMasked && row.decided_by !== officer.id),
    acts: actsOn(charge, needsSupervisor),
    nextId: await nextOf(tx, charge),
  }
}

async function describeAgency(tx: Tx, row: store.PreApplication): Promise<PreApplication['agency']> {
  const agency = await agencyOf(tx, row.city, row.accepting_agency_id)
  if (!agency) throw new Error('an application of an agency that is not there')
  const { id, name, address, phone } = agency
  return { id, name, address, phone }
}

async function describeApplicant(tx: Tx, ctx: Ctx, charge: InCharge, content: Content, veil: Veil) {
  const [applicant] = content.now.members
  if (!applicant) throw new Error('an application without its applicant')
  const { row } = charge
  const phone = await phoneOfAccount(ctx, tx, row.account_id)
  const verified = await tx.row(store.verifiedOf, row.applicant_bidx, row.account_id)
  const methods: Readonly<Record<string, string>> = { 'document-photos': '证件照片认证', bank: '银行用户认证' }
  return {
    name: veil.name(applicant.name),
    idDocumentType: { code: applicant.document.type, label: idDocumentLabel(applicant.document.type) },
    idDocumentNumber: veil.number(applicant.document.number),
    phone: phone ? maskPhone(phone) : '',
    verified: verified
      ? {
          at: verified.verified_at.toISOString(),
          method: { code: verified.method, label: methods[verified.method] ?? verified.method },
        }
      : null,
  }
}

function describeDeclared(
  { now, before }: Content,
  { form }: CityRules,
  { today, persons }: InCharge,
  elsewhere: ReadonlySet<string>,
  veil: Veil,
) {
  const members = now.members.map((member) => member.name)
  const isElsewhere = (index: number) => {
    const person = persons[index]
    return person !== undefined && elsewhere.has(personKey(person))
  }
  const { information, housing, assets } = now
  const assetTable = describeTable(form.assets, assets, { veil, members, earlier: before?.assets, hasUnit: true })
  const values = assetTable.rows.flatMap((one) => one.cells.flatMap((cell) => cell.fen ?? []))
  return {
    information: form.sections.map((page) => ({
      key: page.name,
      title: page.title,
      fields: describeFields(page.fields, information, { veil, members, earlier: before?.information }),
    })),
    members: describeMembers(now.members, { form, veil, today, information, earlier: before?.members, isElsewhere }),
    housing: describeTable(form.housing, housing, { veil, members, earlier: before?.housing }),
    assets: { ...assetTable, totalValueFen: veil.isMasked ? null : values.reduce((sum, one) => sum + one, 0) },
  }
}

function describePledge(row: store.PreApplication, rules: CityRules): PreApplication['pledge'] {
  const isSame = rules.pledge.version === row.pledge_version
  return {
    version: row.pledge_version,
    textHash: row.pledge_hash.toString('hex'),
    agreedAt: row.agreed_at.toISOString(),
    text: isSame ? pledgeText(rules.pledge) : null,
  }
}

function describeDecision(
  ctx: Ctx,
  row: store.PreApplication,
  officers: ReadonlyMap<string, NamedOfficer>,
  isMasked: boolean,
): PreApplication['decision'] {
  if (!row.decided_at || !row.decided_by) return null
  const note = row.decision_note_ct ? ctx.ports.keys.openText(places.decisionNote(row.id), row.decision_note_ct) : ''
  const reason = row.decision_reason
  return {
    at: row.decided_at.toISOString(),
    officerName: officers.get(row.decided_by)?.name ?? '',
    result: stateOf(row.state),
    reason: reason === null ? null : { code: reason, label: labelOf(nonAcceptanceReasons, reason) },
    note: isMasked ? '' : note,
  }
}

async function nextOf(tx: Tx, { row, officer }: InCharge): Promise<string | null> {
  const agencyIds = agenciesFor(officer.grants, applicationDuties.claim.roles)
  return (await tx.row(nextOpen, row.city, agencyIds, officer.id, row.id, avoidedBy(officer)))?.id ?? null
}
