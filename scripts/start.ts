import { run } from '../apps/web/src/main.ts'
import { buildAssets } from './build-assets.ts'

/** `npm start`: build what browsers load, if it changed, then serve. Settings are read from the environment. */
await run(process.env, buildAssets)
