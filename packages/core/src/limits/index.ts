export { type MayAsk, requestGate } from './requests.ts'
export { type Limit, leftOf, sweepLimits, take, type Taken } from './take.ts'
