import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Decoded } from './decode.ts'

const program = fileURLToPath(new URL('./decoder-process.ts', import.meta.url))

/** The exit code by which the child says that a picture needed more memory than it may have. */
const memoryExit = 86

export type ChildAnswer = Decoded | { fault: 'file.pixels' | 'file.busy' | 'file.corrupt' }

/** Ended by a signal: the native decoder fell over this picture. Any other end is ours, not the picture's. */
function faultOfExit(code: number | null): 'file.pixels' | 'file.corrupt' | 'file.busy' {
  if (code === memoryExit) return 'file.pixels'
  return code === null ? 'file.corrupt' : 'file.busy'
}

/** One child process and the pictures it has decoded. It does one at a time. */
export class DecoderChild {
  readonly #process: ChildProcess
  decoded = 0

  constructor(mostBytes: number) {
    this.#process = fork(program, [String(mostBytes)], {
      // Nothing of our environment; one arena, else the allocator keeps twice what the pictures need.
      env: { MALLOC_ARENA_MAX: '1' },
      // The decoder may read its own code and load its native library; it may write nothing and start nothing.
      execArgv: ['--permission', '--allow-addons', '--allow-fs-read=*', '--no-warnings'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#process.on('error', () => {})
    this.rest()
  }

  get isAlive(): boolean {
    return this.#process.connected && this.#process.exitCode === null
  }

  /** Decode one picture; a child that is too slow is killed, and what it was doing counts as too much. */
  async decode(bytes: Uint8Array, withinMs: number): Promise<ChildAnswer> {
    this.#wake()
    this.decoded += 1
    try {
      return await this.#ask(bytes, withinMs)
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

  #ask(bytes: Uint8Array, withinMs: number): Promise<ChildAnswer> {
    const child = this.#process
    return new Promise((resolve) => {
      const settle = (answer: ChildAnswer) => {
        clearTimeout(timer)
        child.off('message', onMessage).off('exit', onExit)
        resolve(answer)
      }
      const onMessage = (answer: unknown) => settle(answer as Decoded)
      const onExit = (code: number | null) => settle({ fault: faultOfExit(code) })
      const timer = setTimeout(() => {
        this.kill()
        settle({ fault: 'file.busy' })
      }, withinMs)
      child.on('message', onMessage).on('exit', onExit)
      child.send({ bytes }, (error) => error && settle({ fault: 'file.busy' }))
    })
  }
}
