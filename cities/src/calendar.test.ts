import { addWorkingDays, beyondCalendar, plainDate } from '@anju/domain/kit'
import { describe, expect, it } from 'vitest'
import { calendarDays, calendarYears, workingDayCalendar } from './calendar.ts'

// The published table is read in the machine's own zone as it is loaded, and is right east of London only; ours has no zone.
process.env.TZ = 'Asia/Shanghai'
const { getDayDetail, isWorkday } = await import('chinese-days')

const calendar = workingDayCalendar()
const after = (from: string, n: number) => addWorkingDays(calendar, plainDate(from), n)

describe('the calendar of 2026', () => {
  it('agrees with chinese-days on every day of the year', () => {
    const start = Date.UTC(2026, 0, 1)
    for (let i = 0; i < 365; i++) {
      const day = plainDate(new Date(start + i * 86_400_000).toISOString().slice(0, 10))
      expect({ day, worked: addWorkingDays(calendar, day, 0) === day }).toEqual({ day, worked: isWorkday(day) })
    }
  })

  it('gives each day off the name of its holiday', () => {
    for (const { day, name } of calendarDays()) expect(name).toContain(getDayDetail(day).name.split(',')[1])
  })

  it('has the 33 days off and the six weekend days worked of the notice', () => {
    expect(calendar.holidays.size).toBe(33)
    expect([...calendar.adjustedWorkdays]).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ])
  })

  it('counts over 国庆, 春节 and 劳动节 as the offices do', () => {
    expect(after('2026-09-30', 3)).toBe('2026-10-10')
    expect(after('2026-02-13', 3)).toBe('2026-02-25')
    expect(after('2026-04-30', 15)).toBe('2026-05-25')
  })

  it('does not know 2027 and says so instead of calling New Year a working day', () => {
    expect(isWorkday('2027-02-08')).toBe(true)
    expect(after('2026-12-31', 1)).toBe(beyondCalendar)
    expect(calendarYears()).toEqual([{ year: 2026, source: expect.stringContaining('国办发明电〔2025〕7号') }])
  })
})
