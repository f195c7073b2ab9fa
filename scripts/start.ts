import { buildAssets } from './build-assets.ts'

/** `npm start`: build what browsers load, if it changed, then serve. Settings are read from the environment. */
await buildAssets()
const { run } = await import('../apps/web/src/main.ts')
await run()
