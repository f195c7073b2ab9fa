import { expect, test } from 'vitest'
import { applicationLife } from '../applications/index.ts'
import { caseLife } from '../cases/index.ts'
import { verificationLife } from '../identity/index.ts'
import type { Life } from '../kit/index.ts'
import { inAppWords } from './index.ts'

const anything = new Proxy({}, { get: () => 'x' })
const lives: readonly Life[] = [verificationLife, applicationLife, caseLife]

test.each(lives)('every notice of $title has its words', ({ birth, steps }) => {
  const notices = [birth, ...steps].flatMap(({ notice }) => notice ?? [])
  for (const notice of notices) expect(inAppWords(notice, anything).title).toBeTruthy()
  expect(notices.length).toBeGreaterThan(0)
})
