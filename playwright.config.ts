import { defineConfig, devices } from '@playwright/test'
import { citizenUrl, port } from './e2e/world/places.ts'
import { browser, browserArguments } from './scripts/browser.ts'

const { executablePath, env } = browser()
// The sample photos that the tests draw have text on them.
process.env.FONTCONFIG_FILE ??= env.FONTCONFIG_FILE

/** The real product with a fresh database, walked in a real browser on a PC and on a phone. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: `node_modules/.cache/e2e/results-${port}`,
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/test/playwright.json' }]],
  use: {
    baseURL: citizenUrl,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, env: { ...process.env, ...env }, args: browserArguments },
  },
  projects: [
    { name: 'officers', testMatch: 'officers.setup.ts' },
    {
      name: 'pc',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
      dependencies: ['officers'],
    },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
      // What is the same at any width, or looks at every width itself, is walked once.
      testMatch: ['guide.spec.ts', 'bank.spec.ts', 'comforts.spec.ts'],
      dependencies: ['officers'],
    },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/serve-for-tests.ts`,
    url: `${citizenUrl}/readyz`,
    // The first start on a slow machine builds the console and makes a database.
    timeout: 300_000,
    stdout: 'pipe',
    reuseExistingServer: process.env.E2E_PORT !== undefined,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 40_000 },
    env: { PORT_CITIZEN: String(port), PORT_STAFF: String(port + 1), ANJU_MODE: 'demo', HOST: '127.0.0.1' },
  },
})
