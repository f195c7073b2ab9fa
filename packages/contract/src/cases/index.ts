export { casesRefusals } from './refusals.ts'
