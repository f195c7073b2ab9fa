export { accountsRefusals } from './refusals.ts'
