export { type Term, workingDaysLeft } from './working-days-left.ts'
