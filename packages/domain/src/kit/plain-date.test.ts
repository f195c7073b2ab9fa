import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  ageOn,
  comparePlainDates,
  daysBetween,
  formatFullDate,
  formatMonthDay,
  formatWeekday,
  parsePlainDate,
  partsOf,
  plainDate,
  plainDateOf,
  readPlainDate,
  shanghaiDay,
  startOfDay,
  weekdayOf,
} from './plain-date.ts'

const someDay = fc.integer({ min: -70_000, max: 70_000 }).map((days) => addDays(plainDate('2026-01-01'), days))

describe('parsing', () => {
  test.each(['2026-01-01', '2024-02-29', '1900-12-31', '9999-12-31'])('%s is a day', (text) => {
    expect(parsePlainDate(text)).toBe(text)
  })

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '20260101',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '+002026-01-01',
    '',
    '今天',
  ])('%j is none', (text) => {
    expect(parsePlainDate(text)).toBeUndefined()
  })

  test('a literal that is no day is a bug', () => {
    expect(() => plainDate('2026-02-30')).toThrow('not a day: 2026-02-30')
    expect(plainDate('2026-02-28')).toBe('2026-02-28')
  })

  test('three numbers', () => {
    expect(plainDateOf(2026, 1, 5)).toBe('2026-01-05')
    expect(plainDateOf(2026, 2, 30)).toBeUndefined()
    expect(plainDateOf(2026, 1.5, 5)).toBeUndefined()
    expect(plainDateOf(-1, 1, 5)).toBeUndefined()
  })
})

describe('a day as people type it', () => {
  test.each([
    '2026-01-05',
    '2026-1-5',
    '2026/1/5',
    '2026.01.05',
    '2026年1月5日',
    '2026 年 1 月 5 日',
    '20260105',
    '２０２６－０１－０５',
    '2026年1月5',
  ])('%s', (text) => {
    expect(readPlainDate(text)).toEqual({ ok: true, value: '2026-01-05' })
  })

  test.each([
    ['', 'date.empty'],
    ['   ', 'date.empty'],
    ['5/1/2026', 'date.format'],
    ['2026', 'date.format'],
    ['明年', 'date.format'],
    ['2026-02-30', 'date.impossible'],
    ['20261301', 'date.impossible'],
  ])('%j is refused with %s', (text, code) => {
    const reading = readPlainDate(text, 'movedIn')
    if (reading.ok) throw new Error('should be refused')
    expect(reading.refusal.fields).toMatchObject([{ path: 'movedIn', code }])
  })
})

describe('the civil day in China', () => {
  test.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00Z', '2026-11-23'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
    ['2026-01-01T00:00:00Z', '2026-01-01'],
    ['1969-12-31T15:00:00Z', '1969-12-31'],
  ])('%s is on %s', (instant, day) => {
    expect(shanghaiDay(new Date(instant))).toBe(day)
  })

  test('agrees with the zone tables since summer time ended', () => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
    const instant = fc.date({ min: new Date('1992-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, (at) => {
        expect(shanghaiDay(at)).toBe(format.format(at))
      }),
    )
  })

  test('a day begins at its own first instant', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const start = startOfDay(day)
        expect(shanghaiDay(start)).toBe(day)
        expect(shanghaiDay(new Date(start.getTime() - 1))).toBe(addDays(day, -1))
      }),
    )
    expect(startOfDay(plainDate('2026-11-23')).toISOString()).toBe('2026-11-22T16:00:00.000Z')
  })
})

describe('counting days', () => {
  test.each([
    ['2026-02-27', 2, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-01', 0, '2026-03-01'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(plainDate(from), days)).toBe(to)
  })

  test('adding what lies between leads from one day to the other', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b)
      }),
    )
  })

  test('order follows the days between', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(comparePlainDates(a, b) + Math.sign(daysBetween(a, b))).toBe(0)
      }),
    )
  })

  test('parts put together are the day', () => {
    fc.assert(
      fc.property(someDay, (date) => {
        const { year, month, day } = partsOf(date)
        expect(plainDateOf(year, month, day)).toBe(date)
      }),
    )
  })

  test.each([
    ['2026-11-23', 1, '星期一'],
    ['2026-10-10', 6, '星期六'],
    ['2026-09-20', 7, '星期日'],
    ['1970-01-01', 4, '星期四'],
    ['1969-12-31', 3, '星期三'],
    ['1900-01-01', 1, '星期一'],
  ])('%s is weekday %i, %s', (date, weekday, words) => {
    expect(weekdayOf(plainDate(date))).toBe(weekday)
    expect(formatWeekday(plainDate(date))).toBe(words)
  })
})

describe('age', () => {
  test.each([
    ['1990-03-07', '2026-03-06', 35],
    ['1990-03-07', '2026-03-07', 36],
    ['1990-12-31', '2026-01-01', 35],
    ['2004-02-29', '2026-02-27', 21],
    ['2004-02-29', '2026-02-28', 22],
    ['2004-02-29', '2024-02-28', 19],
    ['2004-02-29', '2024-02-29', 20],
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-24', '2026-11-23', -1],
  ])('born %s, on %s: %i', (birth, day, age) => {
    expect(ageOn(plainDate(birth), plainDate(day))).toBe(age)
  })

  test('never falls as the days go by', () => {
    fc.assert(
      fc.property(someDay, someDay, fc.nat(400), (birth, day, more) => {
        expect(ageOn(birth, addDays(day, more))).toBeGreaterThanOrEqual(ageOn(birth, day))
      }),
    )
  })
})

describe('Chinese dates', () => {
  test.each([
    ['2026-11-28', '11月28日', '2026年11月28日'],
    ['2026-01-05', '1月5日', '2026年1月5日'],
  ])('%s', (date, short, full) => {
    expect(formatMonthDay(plainDate(date))).toBe(short)
    expect(formatFullDate(plainDate(date))).toBe(full)
  })

  test('a full date can be typed back', () => {
    fc.assert(
      fc.property(someDay, (date) => {
        expect(readPlainDate(formatFullDate(date))).toEqual({ ok: true, value: date })
      }),
    )
  })
})
