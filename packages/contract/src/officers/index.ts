export { officersRefusals } from './refusals.ts'
