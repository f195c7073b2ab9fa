export { type Limit, sweepLimits, take, type Taken } from './take.ts'
