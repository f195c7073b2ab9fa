import { confineLoaders, decode } from './decode.ts'

/**
 * The forked process that untrusted pictures are decoded in. It has no database, no key and an empty environment;
 * its parent kills it when a picture takes too long, and it ends itself when one takes too much memory.
 */
const memoryExit = 86
const watchEveryMs = 20

const mostBytes = Number(process.argv[2])

confineLoaders()

process.on('message', (request: { bytes: Uint8Array }) => {
  const watch = setInterval(endWhenTooLarge, watchEveryMs)
  decode(request.bytes).then(
    (decoded) => {
      clearInterval(watch)
      process.send?.(decoded)
    },
    () => process.exit(1),
  )
})
process.on('disconnect', () => process.exit(0))

function endWhenTooLarge(): void {
  if (process.memoryUsage.rss() > mostBytes) process.exit(memoryExit)
}
