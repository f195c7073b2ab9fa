/**
 * An answer after it was read: fen of money, hundredths of an area and counts are numbers, everything else is text or
 * texts; `yes-no` stays `yes` or `no`, a day is `YYYY-MM-DD`, a member is the number of the row.
 */
export type ParsedAnswer = string | number | readonly string[]
export type ParsedAnswers = Readonly<Record<string, ParsedAnswer>>
