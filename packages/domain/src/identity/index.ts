export * from './access.ts'
export * from './bank-lifecycle.ts'
export * from './lifecycle.ts'
export * from './retention.ts'
