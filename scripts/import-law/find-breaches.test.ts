import { expect, test } from 'vitest'
import { findBreaches } from './find-breaches.ts'
import { findLoops } from './find-loops.ts'
import { readSource } from './source-file.ts'

const breaches = (path: string, text: string) => findBreaches([readSource(path, text)])
const breach = (path: string, text: string) => breaches(path, text)[0] ?? 'none'

const allowed: [file: string, text: string][] = [
  [
    'packages/core/src/cases/accept-case.ts',
    `import { ok } from '@anju/domain/kit'; import * as store from './store.ts'`,
  ],
  [
    'packages/core/src/cases/accept-case.ts',
    `import { writeAudit } from '../audit/index.ts'; import type { Ctx } from '../context.ts'`,
  ],
  [
    'packages/core/src/cases/store.ts',
    `import { statement, type Tx } from '@anju/db'; import type { CaseRow } from '@anju/db/rows'`,
  ],
  ['packages/core/src/cases/accept-case.ts', `import type { Tx } from '@anju/db'`],
  [
    'packages/core/src/cases/accept-case.db.test.ts',
    `import { testDatabase } from '@anju/testkit'; import fc from 'fast-check'`,
  ],
  ['packages/ui/src/form/index.ts', `import { html } from 'hono/html'`],
  ['packages/adapters/src/photos/index.ts', `import sharp from 'sharp'; import type { Photos } from '@anju/core'`],
  ['apps/web/src/main.ts', `import { cityBook } from '@anju/cities'; import { smsGateway } from '@anju/adapters/sms'`],
  ['apps/web/src/citizen/app.ts', `import { Hono } from 'hono'; import { field } from '@anju/ui/field'`],
]

test.each(allowed)('allowed: %s %s', (file, text) => {
  expect(breaches(file, text)).toEqual([])
})

const forbidden: [file: string, text: string, words: string][] = [
  ['packages/domain/src/kit/day.ts', `import { readFile } from 'node:fs'`, 'may not import this package'],
  ['packages/domain/src/kit/day.ts', `import { z } from 'zod'`, 'may not import this package'],
  ['packages/domain/src/kit/day.ts', `import type { Ctx } from '@anju/core'`, 'arrows only go down'],
  ['packages/core/src/cases/index.ts', `import { Hono } from 'hono'`, 'may not import this package'],
  ['packages/core/src/cases/index.ts', `import sharp from 'sharp'`, 'may not import this package'],
  ['packages/core/src/cases/index.ts', `import pg from 'pg'`, 'may not import this package'],
  ['packages/core/src/cases/index.ts', `const pg = await import('pg')`, 'may not import this package'],
  ['packages/core/src/cases/index.ts', `import type { Page } from '@anju/web'`, 'arrows only go down'],
  ['packages/core/src/cases/index.ts', `import { x } from '@anju/core/audit'`, 'by relative path'],
  [
    'packages/core/src/cases/accept-case.ts',
    `import { find } from '../applications/store.ts'`,
    'only by its face, applications/index.ts',
  ],
  ['packages/core/src/cases/accept-case.ts', `export * from '../applications/store.ts'`, 'only by its face'],
  ['packages/core/src/cases/accept-case.ts', `import { statement } from '@anju/db'`, 'only store.ts files speak SQL'],
  [
    'packages/core/src/cases/accept-case.ts',
    `import { connectAsOwner } from '@anju/db/admin'`,
    'for operators and tests',
  ],
  ['packages/core/src/cases/accept-case.ts', `import { testDatabase } from '@anju/testkit'`, 'arrows only go down'],
  ['packages/core/src/cases/accept-case.ts', `import { x } from './cases.testing.ts'`, 'only tests use'],
  ['packages/core/src/cases/accept-case.ts', `import { x } from '../../../db/src/pool.ts'`, 'by their name'],
  ['packages/ui/src/form/index.ts', `import { Hono } from 'hono'`, 'may not import this package'],
  ['apps/web/src/citizen/app.ts', `import { cityBook } from '@anju/cities'`, 'only the wiring'],
  ['apps/console/src/main.tsx', `import { acceptCase } from '@anju/core/cases'`, 'arrows only go down'],
  ['packages/core/src/cases/utils.ts', '', 'a file is called after what it does'],
  ['packages/core/src/cases/long.ts', '\n'.repeat(401), '401 lines, 400 at most'],
]

test.each(forbidden)('a breach: %s %s', (file, text, words) => {
  expect(breach(file, text)).toContain(words)
})

test('a loop is found, type-only imports, re-exports and package names included; tests close none', () => {
  const files = [
    readSource('packages/core/src/a/index.ts', `import type { B } from '../b/index.ts'`),
    readSource('packages/core/src/b/index.ts', `export { c } from './c.ts'`),
    readSource('packages/core/src/b/c.ts', `import { a } from '@anju/core/a'`),
    readSource('packages/core/src/a/a.test.ts', `import './index.ts'`),
  ]
  const a = 'packages/core/src/a/index.ts'
  expect(findLoops(files)).toEqual([`a loop: ${a} → packages/core/src/b/index.ts → packages/core/src/b/c.ts → ${a}`])
  expect(findLoops(files.slice(0, 2))).toEqual([])
})

test('long tables of data are no breach', () => {
  expect(breaches('packages/domain/src/cities/data/site-table.ts', '\n'.repeat(900))).toEqual([])
})
