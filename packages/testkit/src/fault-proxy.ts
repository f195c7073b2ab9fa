import { connect, createServer, type Server, type Socket } from 'node:net'

/** One message from the client to PostgreSQL: type letter ('' for the start-up) and everything after its length. */
export type FrontendMessage = { type: string; body: Buffer; number: number }

export type FaultRule = {
  /** Which message: the n-th of all connections since the rule was set (1 is the first), or the first that fits. */
  at: number | ((message: FrontendMessage) => boolean)
  /** 'before': the server never gets it. 'after': the server has answered it, and the answer is lost. */
  when: 'before' | 'after'
  /** 'close' ends the connection, 'reset' breaks it, 'silence' keeps it open and passes nothing on any more (half-open). */
  how: 'close' | 'reset' | 'silence'
}

/** A TCP link to PostgreSQL that fails on demand. */
export type FaultProxy = {
  /** The address to give to the pool. */
  readonly url: string
  /** Messages seen since the last `arm`. */
  readonly messages: number
  /** Fails once at that message; later connections are fine again. */
  arm(rule: FaultRule): void
  /** true: the rule has struck. */
  readonly hasStruck: boolean
  /** All present connections, now. */
  strike(how: FaultRule['how']): void
  /** From now on connections are taken and nothing is ever answered, until `heal`. */
  silenceNew(): void
  heal(): void
  close(): Promise<void>
}

export async function faultProxy(url: string): Promise<FaultProxy> {
  const target = new URL(url)
  const links = new Set<Link>()
  const state: ProxyState = { rule: undefined, messages: 0, hasStruck: false, isSilent: false }
  const server = createServer((client) => {
    const link = new Link(client, Number(target.port), target.hostname, state)
    links.add(link)
    client.once('close', () => links.delete(link))
  })
  const port = await listen(server)
  const own = new URL(url)
  own.host = `127.0.0.1:${port}`
  return {
    url: own.href,
    get messages() {
      return state.messages
    },
    get hasStruck() {
      return state.hasStruck
    },
    arm: (rule) => Object.assign(state, { rule, messages: 0, hasStruck: false }),
    strike: (how) => {
      for (const link of links) link.fail(how)
    },
    silenceNew: () => {
      state.isSilent = true
    },
    heal: () => {
      state.isSilent = false
    },
    close: () => {
      for (const link of links) link.fail('close')
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

type ProxyState = { rule: FaultRule | undefined; messages: number; hasStruck: boolean; isSilent: boolean }

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address) resolve(address.port)
    })
  })
}

/** One client's connection and its counterpart to the server. */
class Link {
  readonly #client: Socket
  readonly #server: Socket
  readonly #state: ProxyState
  #unread = Buffer.alloc(0)
  #isStarted = false
  #isSilent: boolean
  /** Set between a message and its answer that is to be lost. */
  #awaiting: FaultRule['how'] | undefined

  constructor(client: Socket, port: number, host: string, state: ProxyState) {
    this.#client = client
    this.#state = state
    this.#isSilent = state.isSilent
    this.#server = connect(port, host)
    // Messages are passed on one by one: waiting to fill a packet would cost 40 ms each.
    client.setNoDelay()
    this.#server.setNoDelay()
    client.on('data', (chunk) => this.#fromClient(chunk))
    this.#server.on('data', (chunk) => this.#fromServer(chunk))
    for (const [socket, other] of [
      [client, this.#server],
      [this.#server, client],
    ] as const) {
      socket.on('error', () => {})
      socket.on('close', () => {
        if (!this.#isSilent) other.destroy()
      })
    }
  }

  fail(how: FaultRule['how']): void {
    if (how === 'silence') this.#isSilent = true
    else if (how === 'reset') this.#client.resetAndDestroy()
    else this.#client.destroy()
    if (how !== 'silence') this.#server.destroy()
  }

  #fromClient(chunk: Buffer): void {
    if (this.#isSilent) return
    this.#unread = Buffer.concat([this.#unread, chunk])
    for (;;) {
      const message = this.#takeMessage()
      if (!message || !this.#pass(message.raw, message)) return
    }
  }

  /** false: the link has failed and nothing more is passed on. */
  #pass(raw: Buffer, { type, body }: { type: string; body: Buffer }): boolean {
    this.#state.messages += 1
    const { rule, messages } = this.#state
    const message = { type, body, number: messages }
    const isHit = rule !== undefined && (typeof rule.at === 'number' ? rule.at === messages : rule.at(message))
    if (!isHit) {
      this.#server.write(raw)
      return true
    }
    Object.assign(this.#state, { rule: undefined, hasStruck: true })
    if (rule.when === 'before') {
      this.fail(rule.how)
      return false
    }
    this.#awaiting = rule.how
    this.#server.write(raw)
    return true
  }

  #takeMessage(): { type: string; body: Buffer; raw: Buffer } | undefined {
    const head = this.#isStarted ? 1 : 0
    if (this.#unread.length < head + 4) return undefined
    const end = head + this.#unread.readUInt32BE(head)
    if (this.#unread.length < end) return undefined
    const raw = this.#unread.subarray(0, end)
    const type = this.#isStarted ? String.fromCharCode(raw[0] ?? 0) : ''
    this.#unread = this.#unread.subarray(end)
    this.#isStarted = true
    return { type, body: raw.subarray(head + 4), raw }
  }

  #fromServer(chunk: Buffer): void {
    if (this.#isSilent) return
    if (this.#awaiting) this.fail(this.#awaiting)
    else this.#client.write(chunk)
  }
}
