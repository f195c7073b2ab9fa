import { type PlainDate, partsOf, plainDateOf } from '../kit/index.ts'

/**
 * Years that the materials of an application are kept which was not accepted, withdrawn or has lapsed: as long as somebody
 * may still ask why. A default of the system; 个人信息保护法 art. 19 and 47.
 */
const endedKeptYears = 2

/** What ended before that day is kept no longer. On 2028-02-29 that is 2026-02-28. */
export function endedKeptSince(today: PlainDate): PlainDate {
  const { year, month, day } = partsOf(today)
  const since = plainDateOf(year - endedKeptYears, month, day) ?? plainDateOf(year - endedKeptYears, month, day - 1)
  if (!since) throw new RangeError(`no day two years before ${today}`)
  return since
}
