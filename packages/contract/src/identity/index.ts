export { bankAnswer, bankConsentVersion } from './bank.ts'
export { identityRefusals } from './refusals.ts'
