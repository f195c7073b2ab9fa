import type { CityRules } from '@anju/domain/cities'
import { plainDate } from '@anju/domain/kit'
import { eligibility } from './eligibility.ts'
import { form } from './form.ts'
import { deadlines, draftKeptDays, supplementRounds } from './limits.ts'
import { notes } from './notes.ts'
import { pledge } from './pledge.ts'

/**
 * Shanghai as far as its conditions are known from repostings. The date is the day from which this system applies the
 * set; the days on which its papers took effect are not confirmed.
 */
export const rules: CityRules = {
  version: '310100/2026-01-01',
  effectiveFrom: plainDate('2026-01-01'),
  source: {
    document: '上海市公共租赁住房准入条件',
    address: 'https://m.ddtbk.com/techan/1615.html',
    footing: 'secondary',
    note: '据转载，以主管部门公布为准',
  },
  eligibility,
  form,
  notes,
  pledge,
  deadlines,
  supplementRounds,
  draftKeptDays,
}
