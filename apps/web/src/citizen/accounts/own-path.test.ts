import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test.each(['/370300/account', '/370300/apply?step=2&x=%E6%B7%84', '/', '/370300/progress?from=//evil.example'])(
  '%s is our own',
  (path) => expect(ownPath(path)).toBe(path),
)

test.each([
  undefined,
  '',
  'account',
  'https://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  '\\\\evil.example',
  '/..//evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  '/370300/login?to=/x',
  '/370300/login',
  '/370300/logout',
  '/370300/register/password',
])('%j is not', (path) => expect(ownPath(path)).toBeUndefined())

test('a fragment is left out: the server never sees one', () => expect(ownPath('/370300#x')).toBe('/370300'))
