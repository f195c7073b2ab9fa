import { randomUUID } from 'node:crypto'
import { personIndexText, personKeyOf, plainDate, readIdDocument } from '@anju/domain/kit'
import type { TestOffice } from '../context/index.ts'
import type { TestDatabase } from '../test-database.ts'

export type TestPerson = { name: string; number: string }

/** Invented persons with numbers that pass every check. */
export const persons = {
  zhang: { name: '张样例', number: '11010519491231002X' },
  li: { name: '李示范', number: '370303199003070013' },
  wang: { name: '王演示', number: '370303198505050026' },
} as const satisfies Record<string, TestPerson>

/** What an officer's approval of 实名认证 leaves behind. A person verified under another account changes over to this one. */
export async function verifiedAs(
  database: TestDatabase,
  office: TestOffice,
  accountId: string,
  { name, number }: TestPerson,
  city = '370300',
): Promise<void> {
  const document = readIdDocument({ type: 'residentIdCard', number }, plainDate('2026-03-02'))
  if (!document.ok) throw new Error(`not a number: ${number}`)
  const { keys } = office.ports
  const bidx = keys.blindIndex('person', personIndexText(personKeyOf(document.value)))
  const seal = (column: string, value: string) =>
    keys.seal('nation', { table: 'verified_person', column, id: bidx.toString('hex') }, value)
  const verificationId = randomUUID()
  await database.sql(
    `insert into verified_person (person_bidx, account_id, city, verification_id, id_document_type, issuing_country, name_ct,
       id_number_ct, method, verified_at)
     values ($1, $2, $3, $4, 'residentIdCard', 'CN', $5, $6, 'document-photos', app_now())
     on conflict (person_bidx) do update set account_id = excluded.account_id`,
    [bidx, accountId, city, verificationId, seal('name_ct', name), seal('id_number_ct', number)],
  )
  await insertVerification(database, office, { id: verificationId, accountId, city, name, number, bidx })
  await database.sql(
    `insert into account_identity (account_id, city, verification_id, person_bidx, verified_at)
     values ($1, $2, $3, $4, app_now())`,
    [accountId, city, verificationId, bidx],
  )
}

type Inserted = { id: string; accountId: string; city: string; name: string; number: string; bidx: Buffer }

async function insertVerification(database: TestDatabase, office: TestOffice, one: Inserted): Promise<void> {
  const { id, accountId, city, name, number, bidx } = one
  const seal = (column: string, value: string) =>
    office.ports.keys.seal(city, { table: 'real_name_verification', column, id }, value)
  await database.sql(
    `insert into real_name_verification (city, id, account_id, state, number, name_ct, id_document_type, issuing_country,
       id_number_ct, person_bidx, agency_id, attempt, created_at, updated_at, submitted_at, decided_by, decided_at)
     values ($1, $2::uuid, $3, 'verified', $2::uuid::text, $4, 'residentIdCard', 'CN', $5, $6,
       (select id from agency where city = $1 order by level, id limit 1), 1, app_now(), app_now(), app_now(), $2::uuid, app_now())`,
    [city, id, accountId, seal('name_ct', name), seal('id_number_ct', number), bidx],
  )
}
