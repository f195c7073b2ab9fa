/**
 * What a confined program consists of: it has no database, no key and an empty environment; its parent kills it when it
 * takes too long, and it ends itself when it takes too much memory.
 */
export function serve<Request, Answer>(work: (request: Request) => Promise<Answer>): void {
  const mostBytes = Number(process.argv[2])
  process.on('message', (request: Request) => {
    const watch = setInterval(() => endWhenLarger(mostBytes), watchEveryMs)
    work(request).then(
      (answer) => {
        clearInterval(watch)
        process.send?.(answer)
      },
      () => process.exit(1),
    )
  })
  process.on('disconnect', () => process.exit(0))
}

/** The exit code by which it says that a request needed more memory than it may have. */
export const memoryExit = 86
const watchEveryMs = 20

function endWhenLarger(mostBytes: number): void {
  if (process.memoryUsage.rss() > mostBytes) process.exit(memoryExit)
}
