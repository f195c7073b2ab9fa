import { defineConfig, devices } from '@playwright/test'
import { browser, browserArguments } from './scripts/browser.ts'

const { executablePath, env } = browser()
const citizen = 'http://localhost:4100'

/** The real product with a fresh database, walked in a real browser on a PC and on a phone. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'node_modules/.cache/e2e/results',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/test/playwright.json' }]],
  use: {
    baseURL: citizen,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, env: { ...process.env, ...env }, args: browserArguments },
  },
  projects: [
    { name: 'pc', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/serve-for-tests.ts`,
    url: `${citizen}/readyz`,
    timeout: 120_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 40_000 },
    env: { PORT_CITIZEN: '4100', PORT_STAFF: '4101', ANJU_MODE: 'demo', HOST: '127.0.0.1' },
  },
})
