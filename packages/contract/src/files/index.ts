export { filesRefusals } from './refusals.ts'
