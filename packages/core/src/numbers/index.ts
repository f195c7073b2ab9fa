export { issueNumber, type NumberKind } from './issue-number.ts'
