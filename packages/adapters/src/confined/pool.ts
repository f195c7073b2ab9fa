import { type Answered, ConfinedChild, type Ended, type Program } from './child.ts'

export type PoolOptions = {
  /** Child processes at once; two cores serve one each. */
  children?: number
  /** Requests that may wait; beyond it the answer comes at once. */
  queue?: number
  /** A request that takes longer costs its child its life. */
  timeoutMs?: number
  /** Resident memory of a child. */
  memoryBytes?: number
}

export type PoolAnswer<A> = { answer: A } | { ended: Ended | 'queue' }

type Waiting<Request, Answer> = { request: Request; resolve: (answer: PoolAnswer<Answer>) => void }

/** After so many requests a child is replaced, so that nothing it leaks or keeps stays for long. */
const requestsPerChild = 200

/** What is not trusted is worked on outside this process. Children start with the first request and are replaced when they die. */
export class ConfinedPool<Request, Answer> {
  readonly #program: Program
  readonly #options: Required<Omit<PoolOptions, 'memoryBytes'>>
  readonly #idle: ConfinedChild<Request, Answer>[] = []
  readonly #waiting: Waiting<Request, Answer>[] = []
  readonly #busy = new Set<ConfinedChild<Request, Answer>>()

  constructor(program: Program, { children = 1, queue = 30, timeoutMs = 10_000 }: PoolOptions) {
    this.#program = program
    this.#options = { children, queue, timeoutMs }
  }

  ask(request: Request): Promise<PoolAnswer<Answer>> {
    if (this.#waiting.length >= this.#options.queue) return Promise.resolve({ ended: 'queue' })
    return new Promise((resolve) => {
      this.#waiting.push({ request, resolve })
      this.#next()
    })
  }

  close(): void {
    for (const waiting of this.#waiting.splice(0)) waiting.resolve({ ended: 'gone' })
    for (const child of [...this.#idle.splice(0), ...this.#busy]) child.kill()
  }

  #next(): void {
    if (this.#busy.size >= this.#options.children) return
    const waiting = this.#waiting.shift()
    if (waiting) void this.#serve(waiting)
  }

  async #serve({ request, resolve }: Waiting<Request, Answer>): Promise<void> {
    const child = this.#takeChild()
    this.#busy.add(child)
    const answered: Answered<Answer> = await child.ask(request, this.#options.timeoutMs)
    this.#busy.delete(child)
    this.#putBack(child)
    resolve(answered)
    this.#next()
  }

  #takeChild(): ConfinedChild<Request, Answer> {
    for (let child = this.#idle.pop(); child; child = this.#idle.pop()) if (child.isAlive) return child
    return new ConfinedChild(this.#program)
  }

  #putBack(child: ConfinedChild<Request, Answer>): void {
    if (child.isAlive && child.done < requestsPerChild) this.#idle.push(child)
    else child.kill()
  }
}
