import { assetLineFen, materialsFor, profileFaults, rulesOn } from '@anju/domain/cities'
import { plainDate } from '@anju/domain/kit'
import { describe, expect, it } from 'vitest'
import { cityBook } from '../src/index.ts'
import { template } from './profile.ts'

const rules = rulesOn(template, plainDate('2027-06-01'))

/** Write the examples that the city's own paper, or an officer of it, would give: a household, and what it is asked. */
describe('the by-law set to copy', () => {
  it('is sound as it stands', () => {
    expect(profileFaults(template)).toEqual([])
  })

  it('is not open and stands in no list', () => {
    expect(template.open).toBe(false)
    expect(cityBook().profileOf(template.code)).toBeUndefined()
    expect(cityBook().site(template.code)).toBeUndefined()
  })

  it('compares three people with 40,000 × 3 yuan', () => {
    expect(assetLineFen(rules, ['000001'], 3)).toBe(120_000_00)
  })

  it('asks a divorced applicant for the certificate', () => {
    const needed = materialsFor(rules.form.materials, { application: { maritalStatus: '40' }, members: [] })
    expect(needed.find((one) => one.code === 'marital-status')).toMatchObject({ isRequired: true, papers: ['离婚证'] })
  })
})
