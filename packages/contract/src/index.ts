export { explain, type RefusalCode, refusals } from './refusals.ts'
