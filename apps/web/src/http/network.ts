import { BlockList, isIP } from 'node:net'

/** The address block that limits count a request by, from its peer and what our own edge says of it. */
export type NetworkOf = (peer: string, forwarded: string | undefined) => string

/** Only a demonstration knows `loopback` with its looser limits: behind an undeclared proxy everybody would be it. */
export function networks(proxies: readonly string[], isDemo: boolean): NetworkOf {
  const trusted = trustedProxies(proxies)
  return (peer, forwarded) => {
    const network = networkOf(clientAddress(peer, forwarded, trusted))
    return network === 'loopback' && !isDemo ? 'this-machine' : network
  }
}

/** Which peers may say `X-Forwarded-For`: addresses or CIDR blocks of the operator's own edge. */
export function trustedProxies(entries: readonly string[]): BlockList {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits) list.addSubnet(address, Number(bits), family)
    else list.addAddress(address, family)
  }
  return list
}

/** The client's address: the peer itself, or the right-most untrusted one that our own edge reports. */
export function clientAddress(peer: string, forwarded: string | undefined, trusted: BlockList): string {
  const hops = [...(forwarded?.split(',').map((s) => s.trim()) ?? []), peer].map(plain)
  while (hops.length > 1 && isTrusted(hops.at(-1) ?? '', trusted)) hops.pop()
  return hops.at(-1) ?? ''
}

/** The block limits are counted by: IPv4 /24, IPv6 /56, `loopback` for this machine. */
export function networkOf(address: string): string {
  if (address === '::1' || address.startsWith('127.')) return 'loopback'
  if (isIP(address) === 4) return address.split('.').slice(0, 3).join('.')
  if (isIP(address) === 6) return expand(address).slice(0, 4).join(':').slice(0, -2)
  return 'unknown'
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '')

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address)
  return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const middle = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...middle, ...right].map((group) => group.padStart(4, '0'))
}
