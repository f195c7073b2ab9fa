import { randomBytes, randomUUID } from 'node:crypto'
import type { DocumentStep, StepChange } from '@anju/domain/applications'
import { type Answers, rulesOn } from '@anju/domain/cities'
import { plainDate } from '@anju/domain/kit'
import { type TestDatabase, type TestOffice, testOffice } from '@anju/testkit'
import { persons, type TestPerson, verifiedAs } from '@anju/testkit/citizens'
import { seedAgencies } from '../agencies/index.ts'
import type { Ctx } from '../context.ts'
import { attachMaterial, openDraft, saveStep, showWorkspace, submitApplication } from './index.ts'

/** Steps that the tests of this feature share. Never imported by the system itself. */

const idOf = (code: string) => `00000000-0000-8000-8000-${code.padStart(12, '0')}`
const desk = (code: string, parent: string | null, level: 'city' | 'district' | 'street', name: string) => ({
  id: idOf(code),
  parent_id: parent && idOf(parent),
  level,
  name,
  address: '示范路 1 号',
  phone: '0533-0000000',
  hours: '工作日',
  is_active: true,
})
const areasOf = (...codes: string[]) => codes.map((area) => ({ area, agency_id: idOf(area) }))

/** 张店区, 公园街道 and 临淄区 of Zibo; 黄浦区 of Shanghai. */
export const agencyIds = { district: idOf('370303'), street: idOf('370303002'), other: idOf('370305') }

export async function citizensOffice(db: TestDatabase): Promise<TestOffice> {
  await db.sql(`insert into city (code, province_code, name, is_open) values
    ('370300', '370000', '淄博市', true), ('310100', '310000', '上海市', true) on conflict do nothing`)
  const zibo = [
    desk('370300', null, 'city', '淄博市窗口'),
    desk('370303', '370300', 'district', '张店区窗口'),
    desk('370303002', '370303', 'street', '公园街道窗口'),
    desk('370305', '370300', 'district', '临淄区窗口'),
  ]
  const shanghai = [desk('310100', null, 'city', '上海市窗口'), desk('310101', '310100', 'district', '黄浦区窗口')]
  await db.owner.tx(async (tx) => {
    await seedAgencies(tx, '370300', { agencies: zibo, areas: areasOf('370300', '370303', '370303002', '370305') })
    await seedAgencies(tx, '310100', { agencies: shanghai, areas: areasOf('310100', '310101') })
  })
  return testOffice(db)
}

export type Person = TestPerson
export const { zhang, li, wang } = persons

const phonePlace = (id: string) => ({ table: 'account', column: 'phone_ct', id })

/** A signed-in citizen, verified as a person or not yet verified. */
export async function citizen(db: TestDatabase, office: TestOffice, person?: Person, city = '370300'): Promise<Ctx> {
  const accountId = randomUUID()
  const phone = office.ports.keys.seal('nation', phonePlace(accountId), '+8615909098989')
  await db.sql(
    `insert into account (id, state, password_hash, phone_ct, privacy_version, created_at)
     values ($1, 'active', 'x', $2, '1', app_now())`,
    [accountId, phone],
  )
  if (person) await verify(db, office, accountId, person)
  return office.ctx({ actor: { kind: 'citizen', accountId, sessionId: randomUUID() }, city })
}

export const verify = verifiedAs

export const picture = (size = 2_000): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(size - 4)])
export const upload = (bytes: Buffer = picture()) => ({ name: 'IMG_1.JPG', bytes, truncated: false })

export const spouse: Answers = {
  relationship: '10',
  name: li.name,
  idDocumentType: 'residentIdCard',
  idDocumentNumber: li.number,
  isCoApplicant: 'yes',
  monthlyIncome: '2600',
}

export const information: Answers = {
  applicantCategory: 'local-household',
  householdType: 'couple',
  maritalStatus: '20',
  supportForm: 'either',
  hukouKind: 'local',
  hukouAddress: '张店区示范路 1 号',
  currentAddress: '张店区样例路 100 号 2 单元 301',
  employment: 'employed',
  employer: '示范纺织厂',
  monthlyIncome: '3,200',
  presentHousing: 'private-rental',
  monthlyRent: '800',
  contactPhone: '15909098989',
}

export async function draftOf(ctx: Ctx): Promise<string> {
  const opened = await openDraft(ctx)
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value.draftId
}

/** Save one page; the version is looked up, as the page would have shown it. */
export async function save(ctx: Ctx, step: DocumentStep, change: StepChange, version?: number) {
  const workspace = await showWorkspace(ctx)
  if (!workspace.ok || (workspace.value.kind !== 'draft' && workspace.value.kind !== 'supplement')) {
    throw new Error('nothing to save into')
  }
  const { draft } = workspace.value
  return saveStep(ctx, { draftId: draft.row.id, step, version: version ?? draft.versions[step] ?? 0, change })
}

export const answers = (given: Answers): StepChange => ({ kind: 'answers', answers: given })

/** Everything that Zibo asks of a couple, photos included. */
export async function fillDraft(
  ctx: Ctx,
  person: Person = zhang,
  members: readonly Answers[] = [spouse],
): Promise<string> {
  const draftId = await draftOf(ctx)
  const begun = await showWorkspace(ctx)
  // What was taken over from an ended application has its members already.
  const hasMembers =
    begun.ok && begun.value.kind === 'draft' && (begun.value.draft.documents.members?.rows.length ?? 0) > 1
  const profile = ctx.cities.profileOf(ctx.city)
  if (!profile) throw new Error('no profile')
  const { notes, pledge } = rulesOn(profile, plainDate('2026-03-02'))
  const steps: [DocumentStep, StepChange][] = [
    ['area', answers({ district: '370303', street: '370303002' })],
    ['notes', answers({ read: 'yes', version: notes.version })],
    ['pledge', answers({ agree: 'yes', version: pledge.version, name: person.name })],
    ['information', answers(information)],
    ...(hasMembers ? [] : members).map((row): [DocumentStep, StepChange] => [
      'members',
      { kind: 'row', row: 'new', answers: row },
    ]),
    ['members', answers({ seen: 'yes' })],
    ['housing', answers({ has: 'no' })],
    ['assets', answers({ has: 'yes' })],
    [
      'assets',
      { kind: 'row', row: 'new', answers: { owner: '1', category: 'deposit', quantity: '1', totalValue: '58,000' } },
    ],
  ]
  for (const [step, change] of steps) {
    const saved = await save(ctx, step, change)
    if (!saved.ok || saved.value.result !== 'saved') throw new Error(`${step} was not saved`)
  }
  for (const material of ['identity', 'household-register', 'marital-status']) await attach(ctx, draftId, material)
  return draftId
}

export async function attach(ctx: Ctx, draftId: string, material: string, replaces?: string): Promise<string> {
  const attached = await attachMaterial(ctx, { draftId, material, upload: upload(), ...(replaces ? { replaces } : {}) })
  if (!attached.ok) throw new Error(`${material}: ${attached.refusal.code}`)
  return attached.value.fileId
}

export async function versionOf(db: TestDatabase, draftId: string): Promise<number> {
  const [row] = await db.sql<{ version: number }>('select version from application_draft where id = $1', [draftId])
  return row?.version ?? 0
}

/** A filled draft, submitted. */
export async function submitted(db: TestDatabase, ctx: Ctx, person?: Person, members?: readonly Answers[]) {
  const draftId = await fillDraft(ctx, person, members)
  const outcome = await submitApplication(ctx, { draftId, version: await versionOf(db, draftId) })
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal.fields)}`)
  return { draftId, ...outcome.value }
}

/** What the officers' side writes for 补正, as plain rows. */
export async function requestSupplement(
  db: TestDatabase,
  office: TestOffice,
  preApplicationId: string,
  items: readonly { kind: 'section' | 'material' | 'field'; target: string }[],
  dueOn = '2026-03-17',
): Promise<string> {
  const id = randomUUID()
  const officer = randomUUID()
  await db.sql(`update pre_application set state = 'supplement-requested', version = version + 1 where id = $1`, [
    preApplicationId,
  ])
  await db.sql(
    `insert into supplement_notice (city, id, pre_application_id, account_id, round, issued_by, issued_at, due_on)
     select city, $2, id, account_id, 1, $3, app_now(), $4 from pre_application where id = $1`,
    [preApplicationId, id, officer, dueOn],
  )
  for (const [index, { kind, target }] of items.entries()) {
    const place = { table: 'supplement_item', column: 'note_ct', id: `${id}.${index + 1}` }
    await db.sql(
      `insert into supplement_item (city, notice_id, seq, account_id, kind, target, reasons, note_ct)
       select city, $2, $3, account_id, $4, $5, array['unreadable'], $6 from pre_application where id = $1`,
      [preApplicationId, id, index + 1, kind, target, office.ports.keys.seal('370300', place, '请重拍这一张')],
    )
  }
  return id
}

/** What 受理登记 leaves behind. */
export async function acceptedCase(db: TestDatabase, preApplicationId: string): Promise<string> {
  const [id, officer] = [randomUUID(), randomUUID()]
  await db.sql(
    `update pre_application set state = 'accepted', version = version + 1, decided_by = $2, decided_at = app_now() where id = $1`,
    [preApplicationId, officer],
  )
  await db.sql(
    `insert into application_case (city, id, number, pre_application_id, account_id, state, accepting_agency_id, accepted_by,
       accepted_at, due_on, rules_version)
     select city, $2, '370303-SL-20260302-0001', id, account_id, 'accepted', accepting_agency_id, $3, app_now(), '2026-03-30',
       rules_version from pre_application where id = $1`,
    [preApplicationId, id, officer],
  )
  await db.sql(
    `insert into case_event (city, case_id, account_id, event, to_state, version, at, actor_kind, actor_id, agency_id, request_id)
     select city, id, account_id, 'register-acceptance', 'accepted', 1, accepted_at, 'officer', accepted_by,
       accepting_agency_id, 'test' from application_case where id = $1`,
    [id],
  )
  return id
}

export const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  outcome.ok ? 'ok' : outcome.refusal.code
