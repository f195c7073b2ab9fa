import type { BankAnswer, BankGateway } from '@anju/core'
import { judgeSignature, signedHeaders } from './signature.ts'

export type HttpBank = {
  /** Base address; the question goes to `<url>/verifications`. */
  url: string
  /** Signs what we ask, and what the bank says later. */
  secret: string
  timeoutMs?: number
  /** Told why no answer came: a status, a time-out. Never what was asked or answered. */
  onSilence?: (why: string) => void
}

const mostAnswer = 16_384
const answers: readonly string[] = ['matched', 'mismatched', 'pending'] satisfies BankAnswer[]

/** The operator's bank gateway over https. Neither the question nor the answer is ever written to a log. */
export function httpBankGateway({ url, secret, timeoutMs = 8_000, onSilence = () => {} }: HttpBank): BankGateway {
  const address = `${url.replace(/\/+$/, '')}/verifications`
  return {
    async ask(question) {
      const body = JSON.stringify(question)
      try {
        const response = await fetch(address, {
          method: 'POST',
          headers: { ...signedHeaders(secret, body), accept: 'application/json' },
          body,
          signal: AbortSignal.timeout(timeoutMs),
          redirect: 'error',
        })
        const { answer, why } = await readAnswer(response)
        if (!answer) onSilence(why)
        return answer
      } catch (error) {
        onSilence(nameOf(error))
        return undefined
      }
    },
    judge: (call, now) => judgeSignature(secret, call, now),
  }
}

type Read = { answer: BankAnswer | undefined; why: string }

async function readAnswer(response: Response): Promise<Read> {
  if (!response.ok) {
    await response.body?.cancel()
    return { answer: undefined, why: `status ${response.status}` }
  }
  const text = await readText(response)
  if (text === undefined) return { answer: undefined, why: 'the answer is too long' }
  const answer = resultOf(text)
  return { answer, why: answer ? '' : 'the answer is none that was agreed' }
}

/** Not more than an answer can be. */
async function readText({ body }: Response): Promise<string | undefined> {
  if (!body) return ''
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength
    if (length > mostAnswer) {
      await reader.cancel()
      return undefined
    }
    chunks.push(next.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** What does not parse is not quoted: a gateway may send back what it was asked. */
function resultOf(text: string): BankAnswer | undefined {
  try {
    const { result } = Object(JSON.parse(text)) as { result?: unknown }
    return typeof result === 'string' && answers.includes(result) ? (result as BankAnswer) : undefined
  } catch {
    return undefined
  }
}

/** A code or a name, such as `ECONNREFUSED` or `TimeoutError`; the driver's own words may quote addresses. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const cause = error.cause
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : error.name
}
