export { advanceClock, freezeClock, moveClock, testNow } from './clock.ts'
export { type FaultProxy, type FaultRule, faultProxy, type FrontendMessage } from './fault-proxy.ts'
export { type SeededRandom, seededRandom } from './seeded-random.ts'
export { type TestDatabase, type TestDatabaseOptions, testDatabase } from './test-database.ts'
