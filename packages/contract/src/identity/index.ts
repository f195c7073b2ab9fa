export { identityRefusals } from './refusals.ts'
