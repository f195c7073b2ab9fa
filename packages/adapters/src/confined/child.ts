import { type ChildProcess, fork } from 'node:child_process'
import { memoryExit } from './serve.ts'

/**
 * Why a confined process gave no answer: it took too much memory or time, native code fell over what it was given, or it
 * is not our work's fault at all (`gone`).
 */
export type Ended = 'memory' | 'time' | 'crash' | 'gone'
export type Answered<A> = { answer: A } | { ended: Ended }

export type Program = {
  path: string
  /** Resident memory it may have, in bytes. */
  memoryBytes: number
  /** Native libraries: only the decoder of pictures needs one. */
  addons: boolean
}

/** One child process and what it has done. It does one thing at a time. */
export class ConfinedChild<Request, Answer> {
  readonly #process: ChildProcess
  done = 0

  constructor({ path, memoryBytes, addons }: Program) {
    this.#process = fork(path, [String(memoryBytes)], {
      // Nothing of our environment; one arena, else the allocator keeps twice what the pictures need.
      env: { MALLOC_ARENA_MAX: '1' },
      // It may read its own code and libraries; it may write nothing and start nothing.
      execArgv: ['--permission', '--allow-fs-read=*', '--no-warnings', ...(addons ? ['--allow-addons'] : [])],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#process.on('error', () => {})
    this.rest()
  }

  get isAlive(): boolean {
    return this.#process.connected && this.#process.exitCode === null
  }

  /** Do one thing; a child that is too slow is killed. */
  async ask(request: Request, withinMs: number): Promise<Answered<Answer>> {
    this.#wake()
    this.done += 1
    try {
      return await this.#ask(request, withinMs)
    } finally {
      this.rest()
    }
  }

  kill(): void {
    this.#process.kill('SIGKILL')
  }

  /** An idle child keeps nothing alive: the process that forked it may end. */
  rest(): void {
    this.#process.unref()
    this.#process.channel?.unref()
  }

  #wake(): void {
    this.#process.ref()
    this.#process.channel?.ref()
  }

  #ask(request: Request, withinMs: number): Promise<Answered<Answer>> {
    const child = this.#process
    return new Promise((resolve) => {
      const settle = (answered: Answered<Answer>) => {
        clearTimeout(timer)
        child.off('message', onMessage).off('exit', onExit)
        resolve(answered)
      }
      const onMessage = (answer: unknown) => settle({ answer: answer as Answer }) // the program's own, by its type
      const onExit = (code: number | null) => settle({ ended: endOf(code) })
      const timer = setTimeout(() => {
        this.kill()
        settle({ ended: 'time' })
      }, withinMs)
      child.on('message', onMessage).on('exit', onExit)
      child.send(request as object, (error) => error && settle({ ended: 'gone' }))
    })
  }
}

/** Ended by a signal: native code fell over what it was given. Any other end is ours. */
function endOf(code: number | null): Ended {
  if (code === memoryExit) return 'memory'
  return code === null ? 'crash' : 'gone'
}
