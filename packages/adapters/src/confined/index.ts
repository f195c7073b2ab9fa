export { ConfinedPool, type PoolAnswer, type PoolOptions } from './pool.ts'
export { serve } from './serve.ts'
