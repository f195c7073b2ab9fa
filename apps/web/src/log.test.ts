import { expect, test, vi } from 'vitest'
import { linkLog, openLog } from './log.ts'

test('an error is logged without the connection and the row that the driver hangs on it', () => {
  const lines: string[] = []
  const error = new Error('duplicate key')
  Object.assign(error, { code: '23505', detail: 'Key (phone)=(13900000000) exists', client: { secretKey: 4711 } })
  openLog({ mode: 'production' }, { write: (line) => void lines.push(line) }).error({ err: error }, 'unexpected error')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, err: { message: 'duplicate key', code: '23505' } })
  expect(lines[0]).toContain('log.test.ts')
  expect(lines[0]).not.toMatch(/13900000000|4711/)
})

test('in a demonstration only what needs a look is logged', () => {
  const lines: string[] = []
  const log = openLog({ mode: 'demo' }, { write: (line) => void lines.push(line) })
  log.info('started')
  log.warn('a look')
  expect(lines).toHaveLength(1)
})

test('a hundred lost connections are one line, and the next outage is another', () => {
  vi.useFakeTimers()
  const warn = vi.fn<() => void>()
  const tell = linkLog({ warn })
  for (let i = 0; i < 100; i += 1) tell('app_citizen', new Error('terminated'))
  expect(warn.mock.calls).toEqual([[{ role: 'app_citizen', reason: 'terminated' }, 'database connection lost']])
  vi.advanceTimersByTime(10_000)
  tell('app_worker', new Error('refused'))
  expect(warn).toHaveBeenCalledTimes(2)
  vi.useRealTimers()
})
