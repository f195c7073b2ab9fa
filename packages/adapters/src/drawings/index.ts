import { fileURLToPath } from 'node:url'
import { ConfinedPool } from '../confined/index.ts'

const program = fileURLToPath(new URL('./drawing-process.ts', import.meta.url))
const memoryBytes = 512 * 1024 * 1024

export type Drawings = { draw(svg: string): Promise<Buffer>; close(): void }

/** Makes JPEGs of the demonstration's own drawings, never of anybody's upload: the decoder of those knows no SVG. */
export function openDrawings(): Drawings {
  const pool = new ConfinedPool<{ svg: string }, { jpeg: Uint8Array }>(
    { path: program, memoryBytes, addons: true },
    { timeoutMs: 60_000 },
  )
  return {
    draw: async (svg) => {
      const drawn = await pool.ask({ svg })
      if ('ended' in drawn) throw new Error(`a drawing came to nothing: ${drawn.ended}`)
      return Buffer.from(drawn.answer.jpeg)
    },
    close: () => pool.close(),
  }
}
