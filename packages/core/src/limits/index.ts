export { type MayAsk, requestGate } from './requests.ts'
export { type Limit, sweepLimits, take, type Taken } from './take.ts'
