import { expect, test } from 'vitest'
import { isOfficerRole, officerRoleLabels, officerRoles } from './roles.ts'

test('every role has its own words', () => {
  const labels = officerRoles.map((role) => officerRoleLabels[role])
  expect(new Set(labels).size).toBe(officerRoles.length)
  for (const label of labels) expect(label).toMatch(/^\p{Script=Han}+$/u)
})

test('stored texts', () => {
  for (const role of officerRoles) expect(isOfficerRole(role)).toBe(true)
  for (const text of ['', 'root', 'Verifier', 'toString']) expect(isOfficerRole(text)).toBe(false)
})
