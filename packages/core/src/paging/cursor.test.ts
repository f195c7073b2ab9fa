import { expect, test } from 'vitest'
import { cursorDay, cursorId, cursorTime, readCursor, writeCursor } from './index.ts'

const parts = [cursorDay, cursorTime, cursorId]
const good = ['2026-03-04', '2026-03-02T01:30:00.000Z', '0199a0b0-0000-7000-8000-000000000001']

test('what was written is read, and nothing is the first page', () => {
  expect(readCursor(writeCursor(good), parts)).toEqual({ ok: true, value: good })
  expect(readCursor(writeCursor(['infinity', ...good.slice(1)]), parts)).toMatchObject({ ok: true })
  for (const none of [undefined, '']) expect(readCursor(none, parts)).toEqual({ ok: true, value: undefined })
})

test.each([
  ['no base64', '%%%'],
  ['no JSON', Buffer.from('{').toString('base64url')],
  ['no list', Buffer.from('"x"').toString('base64url')],
  ['a list of other things', Buffer.from('[1,2,3]').toString('base64url')],
  ['too short', writeCursor(good.slice(1))],
  ['too long', writeCursor([...good, 'x'])],
  ['a day that is none', writeCursor(['2026-02-30', ...good.slice(1)])],
  ['a time that is none', writeCursor([good[0] ?? '', '2026-13-02T01:30:00.000Z', good[2] ?? ''])],
  ['an id that is none', writeCursor([...good.slice(0, 2), "1' or '1'='1"])],
])('%s is told', (_case, cursor) => {
  expect(readCursor(cursor, parts)).toMatchObject({
    ok: false,
    refusal: { code: 'form.invalid', fields: [{ path: 'cursor', code: 'cursor.malformed' }] },
  })
})
