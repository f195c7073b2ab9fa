export * from './password.ts'
