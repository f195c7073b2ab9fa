/** Where the keyboard's cursor goes in a list of so many rows. */
export const moveCursor = (at: number, by: 1 | -1, count: number): number =>
  count === 0 ? 0 : Math.min(count - 1, Math.max(0, at + by))

type Row = { id: string; claim: { isMine: boolean } | null }

/** What L does on a row: mine is given back, nobody's is taken, a colleague's is left alone. */
export const claimStep = ({ claim }: Row): 'claim' | 'release' | 'none' => {
  if (!claim) return 'claim'
  return claim.isMine ? 'release' : 'none'
}

/** The most urgent rows nobody holds; the queue comes ordered by urgency. */
export const mostUrgent = <R extends Row>(rows: readonly R[], most: number): R[] =>
  rows.filter((row) => !row.claim).slice(0, most)

/** The cursor stays on its item when rows come and go. */
export const cursorOf = (rows: readonly { id: string }[], id: string | undefined, before: number): number => {
  const found = rows.findIndex((row) => row.id === id)
  return found >= 0 ? found : Math.min(before, Math.max(0, rows.length - 1))
}
