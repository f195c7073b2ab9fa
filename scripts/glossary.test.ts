import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './root.ts'

const glossary = readFileSync(path.join(root, 'docs/glossary.md'), 'utf8')
const names = [...glossary.matchAll(/^\|[^|]+\|[^|]+\|\s*`([^`]+)`/gm)].map((row) => row[1] ?? '')

const files = execFileSync('git', ['ls-files', 'packages', 'apps', 'cities'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|sql)$/.test(file))
const code = files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n')

test('the glossary has its rows', () => {
  expect(names.length).toBeGreaterThan(30)
})

test.each(names)('%s is a name of the code', (name) => {
  expect(code.includes(name), name).toBe(true)
})
