export { type DemoOfficer, demoOfficers } from './demo-officers.ts'
export { findDemoOfficers } from './find-demo-officers.ts'
export { type DemoStaff, seedDemo } from './seed-demo.ts'
export { seedDemoContent } from './seed-demo-content.ts'
