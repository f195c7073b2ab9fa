import { describe, expect, it } from 'vitest'
import { readApplication } from './read-application.ts'
import { completeDocuments, sampleContext, sampleRules } from './rules.testing.ts'
import { householdMonthlyIncome, totalAssets, totalFloorArea } from './totals.ts'

const { form } = sampleRules
const application = readApplication(completeDocuments, sampleContext)

describe('totals', () => {
  it('add assets up exact to the fen', () => {
    expect(application && totalAssets(form, application.assets)).toBe(7_600_050)
    const tenth = { totalValue: 10 }
    expect(totalAssets(form, { rows: [tenth, { totalValue: 20 }] })).toBe(30)
  })

  it('add the floor area of all homes up', () => {
    expect(totalFloorArea(form, { rows: [{ grossFloorArea: 5230 }, { grossFloorArea: 4000 }] })).toBe(9230)
    expect(totalFloorArea(form, { rows: [] })).toBe(0)
  })

  it('add the income of the household up', () => {
    expect(application && householdMonthlyIncome(application.information, application.members)).toBe(580_000)
  })
})
