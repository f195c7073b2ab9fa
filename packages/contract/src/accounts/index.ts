export { privacyVersion } from './privacy.ts'
export { accountsRefusals } from './refusals.ts'
