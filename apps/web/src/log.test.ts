import { expect, test, vi } from 'vitest'
import { linkLog, openLog } from './log.ts'

function lines(mode: 'demo' | 'production') {
  const written: string[] = []
  const log = openLog(mode, { write: (line) => void written.push(line) })
  return { log, read: () => written.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

test('demonstration writes what needs a look, production what happens too', () => {
  for (const [mode, count] of [
    ['demo', 1],
    ['production', 2],
  ] as const) {
    const { log, read } = lines(mode)
    log.info('request')
    log.warn('look')
    expect(read()).toHaveLength(count)
    expect(Object.keys(read().at(-1) ?? {})).toEqual(['level', 'time', 'msg'])
  }
})

test('of an error its kind, its code, its words without numbers of people, and where it was', () => {
  const { log, read } = lines('production')
  const cause = Object.assign(new TypeError('phone 15900001234'), { code: '23505', detail: 'Key (name)=(张样例)' })
  const error = new Error('number 37030319900307001X is odd, 404 is not', { cause })
  log.error({ err: Object.assign(error, { parameters: ['张样例'], code: '张样例' }) }, 'unexpected error')
  const [line] = read()
  expect(line?.err).toEqual({
    type: 'Error',
    message: 'number … is odd, 404 is not',
    frames: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
    cause: { type: 'TypeError', code: '23505', message: 'phone …', frames: expect.any(Array) },
  })
  expect(JSON.stringify(line)).not.toMatch(/张样例|15900001234|37030319900307001X/)
  log.error({ err: 'thrown text 15900001234' }, 'odd')
  expect(read().at(-1)?.err).toEqual({ type: 'string', message: '', frames: [] })
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
