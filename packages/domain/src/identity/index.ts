export * from './access.ts'
export * from './lifecycle.ts'
export * from './retention.ts'
