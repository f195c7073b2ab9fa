/**
 * Chinese is written without gaps, so a text is found by its single signs and its pairs of neighbouring signs; Latin
 * letters and digits are found by whole words. Rare words and words of one sign work as well as common ones.
 */
const runs = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv

const readable = (text: string): string => text.normalize('NFKC').toLowerCase()

function pairsOf(run: string): string[] {
  const signs = [...run]
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)
}

const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run)

/**
 * The terms under which a text is found, each once (GB/T 37668: search is part of an accessible site).
 * Example: `离婚证 A4` is found under 离, 婚, 证, 离婚, 婚证 and a4.
 */
export function termsOf(text: string): readonly string[] {
  const found = readable(text).match(runs) ?? []
  const terms = found.flatMap((run) => (isHan(run) ? [...run, ...pairsOf(run)] : [run.slice(0, 60)]))
  return [...new Set(terms)]
}

/**
 * The terms that a text must have to answer a question: pairs where a run of signs is long enough, else the sign itself.
 * Example: `离婚证` asks for 离婚 and 婚证; `证` asks for 证. An empty list asks for nothing and finds nothing.
 */
export function askedTerms(question: string): readonly string[] {
  const found = readable(question.slice(0, 200)).match(runs) ?? []
  const terms = found.flatMap((run) => {
    if (!isHan(run)) return [run.slice(0, 60)]
    const pairs = pairsOf(run)
    return pairs.length > 0 ? pairs : [run]
  })
  return [...new Set(terms)].slice(0, 40)
}

/** A piece of the text around the first place that answers, and where in it the asked runs of signs stand. */
export type Excerpt = { text: string; marks: readonly { from: number; to: number }[] }

const excerptLength = 90

/**
 * Where a text answers a question, cut to a line or two.
 * Example: the excerpt of a guide for `离婚` begins shortly before 离婚证 and marks its two signs.
 */
export function excerptOf(text: string, question: string): Excerpt {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  const lower = flat.toLowerCase()
  const asked = readable(question.slice(0, 200)).match(runs) ?? []
  const places = asked.map((run) => lower.indexOf(run)).filter((at) => at >= 0)
  const start = places.length > 0 ? Math.max(0, Math.min(...places) - 20) : 0
  const cut = flat.slice(start, start + excerptLength)
  const whole = `${start > 0 ? '…' : ''}${cut}${start + excerptLength < flat.length ? '…' : ''}`
  return { text: whole, marks: marksIn(whole.toLowerCase(), asked) }
}

function marksIn(text: string, asked: readonly string[]): Excerpt['marks'] {
  const marks = asked.flatMap((run) => {
    const found: { from: number; to: number }[] = []
    for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + run.length))
      found.push({ from: at, to: at + run.length })
    return found
  })
  const inOrder = marks.toSorted((a, b) => a.from - b.from)
  return inOrder.filter((one, index) => index === 0 || one.from >= (inOrder[index - 1]?.to ?? 0))
}
