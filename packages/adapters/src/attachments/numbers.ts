import type { FoundNumber } from '@anju/core'
import { personalNumbersIn } from '@anju/domain/content'

/** Enough to go and look; nobody needs all of a list of thousands. */
const most = 20
const shortest = 11

/** Gathers the personal numbers of a file's parts, each with its place. */
export class NumberFinder {
  readonly found: FoundNumber[] = []

  look(text: string, where: string | ((at: number) => string)): void {
    if (text.length < shortest || this.found.length >= most) return
    for (const { kind, at, shown } of personalNumbersIn(text)) {
      if (this.found.length >= most) return
      this.found.push({ kind, shown, where: typeof where === 'string' ? where : where(at) })
    }
  }

  /** A text of lines, told by the line. */
  lookThrough(text: string, where: (line: number) => string): void {
    this.look(text, (at) => where(text.slice(0, at).split('\n').length))
  }
}
