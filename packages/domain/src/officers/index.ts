export * from './may.ts'
export * from './roles.ts'
