/** A number as single characters, cut where the eye needs a rest: 6-8-4 for a citizen's number, else by fours. */
export type Digit = { char: string; isCut: boolean }

export function digitsOf(number: string): Digit[] {
  const chars = [...number]
  const cuts = chars.length === 18 ? [6, 14] : chars.map((_, i) => i).filter((i) => i > 0 && i % 4 === 0)
  return chars.map((char, i) => ({ char, isCut: cuts.includes(i) }))
}

/** 370303 19000101 0016 */
export const spaced = (number: string): string =>
  digitsOf(number)
    .map(({ char, isCut }) => (isCut ? ` ${char}` : char))
    .join('')
