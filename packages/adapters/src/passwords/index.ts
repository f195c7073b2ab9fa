export { type PasswordOptions, passwordHasher } from './passwords.ts'
