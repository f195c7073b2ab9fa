import type { CityRules } from '@anju/domain/cities'
import { plainDate } from '@anju/domain/kit'
import { eligibility } from './eligibility.ts'
import { form } from './form.ts'
import { deadlines, draftKeptDays, supplementRounds } from './limits.ts'
import { notes } from './notes.ts'
import { pledge } from './pledge.ts'

/**
 * Zibo under 淄政办发〔2025〕3号. The date is the day from which this system applies the set; the day on which the
 * paper itself took effect is not confirmed.
 */
export const rules: CityRules = {
  version: '370300/2026-01-01',
  effectiveFrom: plainDate('2026-01-01'),
  source: {
    document: '《淄博市公共租赁住房保障办法》（淄政办发〔2025〕3号）',
    address: 'https://www.163.com/dy/article/K3L5BO610530JPVV.html',
    footing: 'secondary',
    note: '据转载，以发文机关公布为准',
  },
  eligibility,
  form,
  notes,
  pledge,
  deadlines,
  supplementRounds,
  draftKeptDays,
}
