export { ensureDataKeys, type WrappedKey } from './data-keys.ts'
