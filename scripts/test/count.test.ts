import { expect, test } from 'vitest'
import { countReport, settle } from './count.ts'

test('files that do not load count as failures beside the failed tests', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [1, 2, 3, 4] },
      { status: 'failed', assertionResults: [5, 6] },
      { status: 'failed', assertionResults: [] },
    ],
  }
  expect(countReport('vitest', JSON.stringify(report))).toEqual({ passed: 5, failed: 2 })
})

test('flaky browser tests and errors outside of tests are failures', () => {
  const report = { stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 }, errors: [{ message: 'no server' }] }
  expect(countReport('playwright', JSON.stringify(report))).toEqual({ passed: 7, failed: 4 })
})

test('the count agrees with how the process ended', () => {
  expect(settle(undefined, true)).toEqual({ passed: 1, failed: 0 })
  expect(settle(undefined, false)).toEqual({ passed: 0, failed: 1 })
  expect(settle({ passed: 5, failed: 0 }, false)).toEqual({ passed: 5, failed: 1 })
  expect(settle({ passed: 5, failed: 2 }, false)).toEqual({ passed: 5, failed: 2 })
})
