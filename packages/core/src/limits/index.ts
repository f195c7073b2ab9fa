export { type Limit, leftOf, sweepLimits, take, type Taken } from './take.ts'
