import { buildAssets } from './build-assets.ts'

/** `npm run build`: for a checkout that the account of the service may not write; every start does it too. */
await buildAssets()
