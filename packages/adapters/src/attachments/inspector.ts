import { fileURLToPath } from 'node:url'
import type { AttachmentFault, Attachments } from '@anju/core'
import { ConfinedPool, type PoolAnswer, type PoolOptions } from '../confined/index.ts'
import type { Inspected } from './inspect.ts'

export type AttachmentInspector = Attachments & { close(): void }

const program = fileURLToPath(new URL('./inspector-process.ts', import.meta.url))

/** A large workbook is unpacked and read at once. */
const defaults = { queue: 10, timeoutMs: 30_000, memoryBytes: 1_024 * 1_024 * 1_024 }

/** Attachments are read outside this process, by a program without native code. */
export function openAttachmentInspector(options: PoolOptions = {}): AttachmentInspector {
  const { memoryBytes, ...pooled } = { ...defaults, ...options }
  const pool = new ConfinedPool<{ name: string; bytes: Uint8Array }, Inspected>(
    { path: program, memoryBytes, addons: false },
    pooled,
  )
  return {
    inspect: async (file) => {
      const inspected = settled(await pool.ask(file))
      return 'fault' in inspected ? inspected : { ...inspected, bytes: Buffer.from(inspected.bytes) }
    },
    close: () => pool.close(),
  }
}

function settled(answer: PoolAnswer<Inspected>): Inspected {
  if ('answer' in answer) return answer.answer
  const faults: Record<typeof answer.ended, AttachmentFault> = {
    memory: { fault: 'too-much' },
    time: { fault: 'too-much' },
    crash: { fault: 'corrupt' },
    gone: { fault: 'busy' },
    queue: { fault: 'busy' },
  }
  return faults[answer.ended]
}
