import fs from 'node:fs'

/** At most twice this much lies on the disk: the log and the one before it. */
const largest = 8 * 1024 * 1024
const checkEveryMs = 60_000

/** PostgreSQL writes straight into the file, so it goes on when we are killed; we only keep it from growing for ever. */
export class LogFile {
  readonly #file: string
  readonly #limit: number
  #timer: NodeJS.Timeout | undefined

  constructor(file: string, limit = largest) {
    this.#file = file
    this.#limit = limit
  }

  /** For the server's stdout and stderr; appending, so that a cut file goes on at its new end. */
  open(): number {
    this.trim()
    return fs.openSync(this.#file, 'a', 0o600)
  }

  watch(): void {
    this.#timer = setInterval(() => this.trim(), checkEveryMs).unref()
  }

  unwatch(): void {
    clearInterval(this.#timer)
  }

  trim(): void {
    if (this.size() <= this.#limit) return
    try {
      fs.copyFileSync(this.#file, `${this.#file}.1`)
    } finally {
      // Also when the disk is full: then the old lines are what has to go.
      fs.truncateSync(this.#file, 0)
    }
  }

  size(): number {
    return fs.statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0
  }

  /** What was written since a start began. */
  since(offset: number): string {
    return this.size() === 0 ? '' : fs.readFileSync(this.#file).subarray(offset).toString('utf8')
  }
}
