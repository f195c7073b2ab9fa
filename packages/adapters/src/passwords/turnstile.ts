/** Lets few in at once, keeps a short queue, and turns the rest away. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T | undefined>

/**
 * `atOnce` works run together; `waiting` more may wait their turn; undefined for whoever comes after them. Hashing
 * shares the threads that files and name look-ups need, so a rush of sign-ins must not take all of them.
 */
export function turnstile(atOnce: number, waiting: number): Turnstile {
  let inside = 0
  const queue: (() => void)[] = []
  return async (work) => {
    if (inside >= atOnce && queue.length >= waiting) return undefined
    if (inside >= atOnce) await new Promise<void>((enter) => queue.push(enter))
    else inside += 1
    try {
      return await work()
    } finally {
      // The place is handed on, so that nobody slips in before those who wait.
      const next = queue.shift()
      if (next) next()
      else inside -= 1
    }
  }
}
