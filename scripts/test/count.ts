export type Count = { passed: number; failed: number }

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] }

/** What a test runner's own report says; a file that did not even load counts as one failure. */
export function countReport(kind: 'vitest' | 'playwright', json: string): Count {
  const report: unknown = JSON.parse(json)
  return kind === 'vitest' ? countVitest(report as VitestReport) : countPlaywright(report as PlaywrightReport)
}

function countVitest({ numPassedTests, numFailedTests, testResults }: VitestReport): Count {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
}

/** A test that only passed when tried again is no proof. */
function countPlaywright({ stats, errors }: PlaywrightReport): Count {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** The runner's count, made to agree with how its process ended: a red end is never shown as all green. */
export function settle(count: Count | undefined, isGreen: boolean): Count {
  if (!count) return isGreen ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  return isGreen || count.failed > 0 ? count : { ...count, failed: 1 }
}
