export { type Database, type DatabaseOptions, openDatabase } from './database.ts'
export {
  CommitUnknownError,
  DatabaseConstraintError,
  DatabaseFaultError,
  DatabaseUnavailableError,
} from './errors.ts'
export type { DatabaseRole } from './pool.ts'
export type { Scope } from './scope.ts'
export { type AnyStatement, allStatements, type Statement, statement } from './statement.ts'
export type { JobDatabase, Tx } from './transaction.ts'
export {
  latestVersion,
  type MigrateOptions,
  type MigrateResult,
  type MigrationHook,
  MigrationError,
  migrate,
  migrationsChecksum,
  schemaVersion,
  UnfitDatabaseError,
} from './migrate/index.ts'
