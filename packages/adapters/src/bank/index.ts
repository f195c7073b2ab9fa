export type { DemoCustomer } from './demo-customers.ts'
export { demoBankGateway } from './demo.ts'
export { httpBankGateway } from './http.ts'
export { judgeSignature, signatureOf } from './signature.ts'
