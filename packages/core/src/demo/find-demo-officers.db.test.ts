import { testDatabase } from '@anju/testkit'
import { expect, test } from 'vitest'
import { staffedOffice } from '../officers/offices.testing.ts'
import { demoOfficers, findDemoOfficers } from './index.ts'

const db = await testDatabase()

test('demonstration officers are found again, so that production can refuse them', async () => {
  expect(await findDemoOfficers(db.owner)).toEqual([])
  await staffedOffice(db)
  expect(await findDemoOfficers(db.owner)).toEqual(demoOfficers.map(({ login }) => login))
})
