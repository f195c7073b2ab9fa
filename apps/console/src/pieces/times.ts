const zone = 'Asia/Shanghai'
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  weekday: 'short',
  hourCycle: 'h23',
})
const weekdays: Readonly<Record<string, string>> = {
  Mon: '周一',
  Tue: '周二',
  Wed: '周三',
  Thu: '周四',
  Fri: '周五',
  Sat: '周六',
  Sun: '周日',
}

type Instant = string | Date
function read(at: Instant) {
  const found = Object.fromEntries(parts.formatToParts(new Date(at)).map((p) => [p.type, p.value]))
  const { year = '', month = '', day = '', hour = '', minute = '', weekday = '' } = found
  return { year, month, day, hour, minute, weekday: weekdays[weekday] ?? '' }
}

/** 11-18 08:31: rows of the ledger. */
export const rowTime = (at: Instant): string => {
  const t = read(at)
  return `${t.month}-${t.day} ${t.hour}:${t.minute}`
}

/** 11月18日 08:31 */
export const wordTime = (at: Instant): string => {
  const t = read(at)
  return `${Number(t.month)}月${Number(t.day)}日 ${t.hour}:${t.minute}`
}

/** 2025-08-14: of what may lie years back. */
export const dateOf = (at: Instant): string => {
  const t = read(at)
  return `${t.year}-${t.month}-${t.day}`
}

/** 08:31 */
export const clockTime = (at: Instant): string => {
  const t = read(at)
  return `${t.hour}:${t.minute}`
}

/** 11月23日 周一 10:41 */
export const stripTime = (at: Instant): string => {
  const t = read(at)
  return `${Number(t.month)}月${Number(t.day)}日 ${t.weekday} ${t.hour}:${t.minute}`
}

/** 2026年11月23日, of an instant or a day. */
export const paperDate = (at: Instant): string => {
  const t = read(typeof at === 'string' && at.length === 10 ? `${at}T12:00:00+08:00` : at)
  return `${t.year}年${Number(t.month)}月${Number(t.day)}日`
}

/** 11月24日, of a day. */
export const wordDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** 10:41 when it was today, else with its date. */
export const sinceTime = (at: Instant, now: Instant = new Date()): string =>
  rowTime(at).slice(0, 5) === rowTime(now).slice(0, 5) ? clockTime(at) : rowTime(at)
