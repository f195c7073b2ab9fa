export { applicationsRefusals } from './refusals.ts'
