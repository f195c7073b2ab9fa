export { type AddedJob, type ContextOptions, testOffice, type TestOffice } from './test-context.ts'
