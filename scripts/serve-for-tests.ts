import fs from 'node:fs'
import path from 'node:path'
import { connectAsOwner, dropDatabase, siblingUrl } from '@anju/db/admin'
import { startEmbedded } from '@anju/db/embedded'
import { root } from './root.ts'

/** The real product as `npm start` runs it, on an installation that holds nothing yet. */
// Emptied at every start: never the DATA_DIR of the environment.
const dataDir = path.join(root, 'node_modules/.cache/e2e', `data-${process.env.PORT_CITIZEN ?? 4100}`)
await emptyInstallation()
process.env.DATA_DIR = dataDir
delete process.env.DATABASE_URL
await import('./start.ts')

/** The server's own files stay: making them anew would cost more than emptying them. */
async function emptyInstallation(): Promise<void> {
  fs.mkdirSync(dataDir, { recursive: true })
  const server = await startEmbedded({ dataDir })
  try {
    const owner = await connectAsOwner(siblingUrl(server.url, 'postgres'))
    await dropDatabase(owner, 'anju')
    await owner.close()
  } finally {
    await server.stop()
  }
  for (const name of fs.readdirSync(dataDir)) {
    if (name !== 'pg') fs.rmSync(path.join(dataDir, name), { recursive: true })
  }
}
