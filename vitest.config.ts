import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**']
const withDatabase = ['{packages,apps,cities}/**/src/**/*.{db,access}.test.ts', 'scripts/**/*.db.test.ts']

/** Pure tests start nothing; the others share one PostgreSQL, and each file clones its own database from a template. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps}/*/src/**/*.test.ts', 'cities/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...exclude, ...withDatabase],
        },
      },
      {
        test: {
          name: 'db',
          include: withDatabase,
          exclude,
          globalSetup: ['packages/testkit/src/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
