/** One Ctrl-C comes twice: from the terminal, and from npm which hands it on. */
const repeatMs = 1_000

/**
 * Resolves at the first SIGTERM or Ctrl-C, also while the start is under way; a later one ends the process at once.
 * Asked for before anything is started, so that no database stays behind a start that was given up.
 */
export function stopAsked(end: () => void = () => process.exit(1)): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined
    const ask = () => {
      first ??= performance.now()
      if (performance.now() - first > repeatMs) end()
      resolve()
    }
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, ask)
  })
}
