export { argon2Passwords, type PasswordOptions } from './passwords.ts'
