export * from './access.ts'
export * from './lifecycle.ts'
