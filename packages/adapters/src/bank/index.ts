export { type DemoCustomer, type DemoResult } from './demo-customers.ts'
export { demoBankGateway } from './demo.ts'
export { httpBankGateway } from './http.ts'
export { judgeSignature, signatureHeader, signatureOf, signedHeaders, timestampHeader } from './signature.ts'
