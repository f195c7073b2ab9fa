export { demoSmsGateway, type InboxEntry } from './demo.ts'
export { httpSmsGateway } from './http.ts'
