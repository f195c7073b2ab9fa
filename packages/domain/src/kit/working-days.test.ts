import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate, plainDate } from './plain-date.ts'
import { addWorkingDays, isWorkingDay, type WorkingDayCalendar, workingDaysBetween } from './working-days.ts'

// The published table is read in the machine's own zone as it is loaded, and is right east of London only; ours has no zone.
process.env.TZ = 'Asia/Shanghai'
const { default: chineseDays } = await import('chinese-days')

const run = (from: string, to: string): PlainDate[] => {
  const days: PlainDate[] = []
  for (let day = plainDate(from); day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** 2026 as the State Council's notice set it. */
const calendar: WorkingDayCalendar = {
  years: [2026],
  holidays: new Set([
    ...run('2026-01-01', '2026-01-03'),
    ...run('2026-02-15', '2026-02-23'),
    ...run('2026-04-04', '2026-04-06'),
    ...run('2026-05-01', '2026-05-05'),
    ...run('2026-06-19', '2026-06-21'),
    ...run('2026-09-25', '2026-09-27'),
    ...run('2026-10-01', '2026-10-07'),
  ]),
  adjustedWorkdays: new Set(
    ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map(plainDate),
  ),
}

const year = run('2026-01-01', '2026-12-31')
const dayOf2026 = fc.constantFrom(...year)
const later = (from: PlainDate, n: number): PlainDate => {
  const day = addWorkingDays(calendar, from, n)
  if (day === 'beyond-calendar') throw new Error(`${from} + ${n} leaves the calendar`)
  return day
}

describe('each day of 2026', () => {
  test('agrees with the published table of the chinese-days package', () => {
    const differing = year.filter((day) => isWorkingDay(calendar, day) !== chineseDays.isWorkday(day))
    expect(differing).toEqual([])
    expect(year).toHaveLength(365)
  })

  test('each sum from each day agrees as well, as long as it stays in the year', () => {
    const sums = year.flatMap((from) => [0, 1, 3, 5, 15, 20].map((n) => [from, n] as const))
    const differing = sums.filter(([from, n]) => {
      const ours = addWorkingDays(calendar, from, n)
      return ours !== 'beyond-calendar' && ours !== chineseDays.findWorkday(n, from)
    })
    expect(differing).toEqual([])
  })

  test('there are 248 working days', () => {
    expect(year.filter((day) => isWorkingDay(calendar, day))).toHaveLength(248)
  })
})

describe('counting from the next working day', () => {
  test.each([
    ['over the National Day, ending on a worked Saturday', '2026-09-30', 3, '2026-10-10'],
    ['over the Spring Festival with its worked Saturday', '2026-02-13', 3, '2026-02-25'],
    ['over Labour Day', '2026-04-30', 15, '2026-05-25'],
    ['Friday and three days is Wednesday', '2026-11-20', 3, '2026-11-25'],
    ['from a Saturday', '2026-11-21', 1, '2026-11-23'],
    ['from within a holiday', '2026-10-03', 1, '2026-10-08'],
    ['a worked Sunday counts', '2026-09-19', 1, '2026-09-20'],
    ['the day itself never counts', '2026-11-23', 1, '2026-11-24'],
    ['none: the day itself when worked', '2026-11-23', 0, '2026-11-23'],
    ['none: else the next worked day', '2026-10-01', 0, '2026-10-08'],
  ])('%s: %s and %i is %s', (_what, from, n, to) => {
    expect(addWorkingDays(calendar, plainDate(from), n)).toBe(to)
  })

  test('refuses what is no number of days', () => {
    expect(() => addWorkingDays(calendar, plainDate('2026-11-23'), -1)).toThrow(RangeError)
    expect(() => addWorkingDays(calendar, plainDate('2026-11-23'), 1.5)).toThrow(RangeError)
    expect(() => addWorkingDays(calendar, plainDate('2026-11-23'), Number.NaN)).toThrow(RangeError)
  })
})

describe('a span that leaves the known years', () => {
  test('says so instead of guessing that New Year is worked', () => {
    expect(addWorkingDays(calendar, plainDate('2026-12-31'), 1)).toBe('beyond-calendar')
    expect(addWorkingDays(calendar, plainDate('2026-12-29'), 3)).toBe('beyond-calendar')
    expect(addWorkingDays(calendar, plainDate('2026-12-29'), 2)).toBe('2026-12-31')
  })

  test('both ends are guarded', () => {
    expect(isWorkingDay(calendar, plainDate('2025-12-31'))).toBe('beyond-calendar')
    expect(isWorkingDay(calendar, plainDate('2027-01-04'))).toBe('beyond-calendar')
    expect(workingDaysBetween(calendar, plainDate('2026-12-30'), plainDate('2027-01-01'))).toBe('beyond-calendar')
    expect(workingDaysBetween(calendar, plainDate('2025-12-30'), plainDate('2026-01-05'))).toBe('beyond-calendar')
  })

  test('starting on the last unknown day is fine: that day is not counted', () => {
    expect(addWorkingDays(calendar, plainDate('2025-12-31'), 1)).toBe('2026-01-04')
    expect(workingDaysBetween(calendar, plainDate('2025-12-31'), plainDate('2026-01-05'))).toBe(2)
  })

  test('a calendar without years knows nothing', () => {
    const empty: WorkingDayCalendar = { years: [], holidays: new Set(), adjustedWorkdays: new Set() }
    expect(addWorkingDays(empty, plainDate('2026-11-23'), 1)).toBe('beyond-calendar')
  })

  test('ends for any span, however long', () => {
    expect(addWorkingDays(calendar, plainDate('2026-01-01'), 1_000_000)).toBe('beyond-calendar')
  })
})

describe('working days between', () => {
  test.each([
    ['2026-09-30', '2026-10-10', 3],
    ['2026-10-10', '2026-09-30', -3],
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-02-13', '2026-02-25', 3],
  ])('%s to %s: %i', (from, to, count) => {
    expect(workingDaysBetween(calendar, plainDate(from), plainDate(to))).toBe(count)
  })

  test('undoes the sum', () => {
    const early = fc.constantFrom(...run('2026-01-01', '2026-06-30'))
    fc.assert(
      fc.property(early, fc.integer({ min: 1, max: 60 }), (from, n) => {
        expect(workingDaysBetween(calendar, from, later(from, n))).toBe(n)
      }),
    )
  })

  test('is the same in both directions but for the sign', () => {
    fc.assert(
      fc.property(dayOf2026, dayOf2026, (a, b) => {
        expect(Number(workingDaysBetween(calendar, a, b)) + Number(workingDaysBetween(calendar, b, a))).toBe(0)
      }),
    )
  })

  test('every sum ends on a working day', () => {
    const early = fc.constantFrom(...run('2026-01-01', '2026-09-30'))
    fc.assert(
      fc.property(early, fc.integer({ min: 0, max: 40 }), (from, n) => {
        expect(isWorkingDay(calendar, later(from, n))).toBe(true)
      }),
    )
  })
})
