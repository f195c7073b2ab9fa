export { type Journal, journalOf } from './journal-of.ts'
export { type AuditEntry, record } from './record.ts'
