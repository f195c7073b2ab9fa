import type { Ctx } from '../context.ts'
import { sieve } from './sieve.ts'
import type { Taken } from './take.ts'

/** Requests of one network in a minute. Behind `loopback` stands one machine with all its people and tests. */
const perNetwork = {
  public: { name: 'requests.network', most: 600, seconds: 60 },
  loopback: { name: 'requests.network', most: 600_000, seconds: 60 },
} as const

export type MayAsk = (ctx: Pick<Ctx, 'db' | 'ports' | 'network'>) => Promise<Taken>

/** The gate of one surface: every request but health checks and assets goes through it. */
export function requestGate(clock?: () => number): MayAsk {
  const gates = {
    public: sieve(perNetwork.public, perNetwork.public.most / 10, clock),
    loopback: sieve(perNetwork.loopback, perNetwork.loopback.most / 10, clock),
  }
  return (ctx) => gates[ctx.network === 'loopback' ? 'loopback' : 'public'](ctx, ctx.network)
}
