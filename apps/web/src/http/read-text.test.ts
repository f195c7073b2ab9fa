import { expect, test, vi } from 'vitest'
import { readText } from './read-text.ts'

/** A body of so many pieces of 64 KiB. */
function body(pieces: number) {
  let sent = 0
  const stream = new ReadableStream({
    pull(controller) {
      sent += 1
      if (sent > pieces) controller.close()
      else controller.enqueue(new Uint8Array(65_536).fill(97))
    },
  })
  const request = new Request('https://own.invalid/', { method: 'POST', body: stream, duplex: 'half' })
  return { request, sent: () => sent }
}

test('text comes whole, characters that pieces cut through too', async () => {
  const bytes = Buffer.from('阿卜杜·热合曼 𠮷')
  const stream = ReadableStream.from([...bytes].map((byte) => Uint8Array.of(byte)))
  const request = new Request('https://own.invalid/', { method: 'POST', body: stream, duplex: 'half' })
  expect(await readText(request, 100)).toBe('阿卜杜·热合曼 𠮷')
  expect(await readText(new Request('https://own.invalid/'), 100)).toBe('')
})

test('as long as may be is taken, a byte more is not', async () => {
  expect(await readText(body(4).request, 262_144)).toHaveLength(262_144)
  expect(await readText(body(4).request, 262_143)).toBeUndefined()
})

test('a long body is taken off the line but never put together', async () => {
  const concat = vi.spyOn(Buffer, 'concat')
  const long = body(500)
  expect(await readText(long.request, 262_144)).toBeUndefined()
  expect(long.sent()).toBe(501)
  expect(concat).not.toHaveBeenCalled()
  concat.mockRestore()
})
