export { once, type OnceKey, sweepKeys } from './once.ts'
