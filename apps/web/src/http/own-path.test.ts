import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test.each(['/370300/account', '/370300/login?to=%2F370300%2Faccount', '/', '/370300/progress?from=//evil.example'])(
  '%s is our own',
  (path) => expect(ownPath(path)).toBe(path),
)

test.each([
  undefined,
  '',
  'account',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\nX-Injected: 1',
  '/\0',
  '/..//evil.example',
])('%j is not', (path) => expect(ownPath(path)).toBeUndefined())
