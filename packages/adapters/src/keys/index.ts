export { createKeyFile, type KeyFile, readKeyFile } from './key-file.ts'
export { type DataKey, keyring, wrapNewDataKey } from './keyring.ts'
