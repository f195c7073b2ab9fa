import type { SmsGateway } from '@anju/core'

const timeoutMs = 10_000

/** Posts `{ id, to, template, params }` to the operator's gateway; any 2xx is taken, `id` is the dedupe key. */
export function httpSmsGateway(url: string, secret: string | undefined): SmsGateway {
  return {
    async send(message) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(secret ? { authorization: `Bearer ${secret}` } : {}) },
        body: JSON.stringify(message),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      })
      await response.body?.cancel()
      if (!response.ok) throw new Error(`short message gateway answered ${response.status}`)
    },
  }
}
