/** How far back the ledger looks for what was submitted. */
export const daySpans = { '': '不限', '1': '今天', '3': '近 3 天', '7': '近 7 天' } as const
type DaySpan = keyof typeof daySpans

export const isDaySpan = (text: string): text is DaySpan => Object.hasOwn(daySpans, text)

/** The first day of a span in Asia/Shanghai. */
export function submittedFrom(span: DaySpan, now: Date): string | undefined {
  if (!span) return undefined
  const first = new Date(now.getTime() - (Number(span) - 1) * 24 * 3_600_000)
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(first)
}
