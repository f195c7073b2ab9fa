import { expect, test } from 'vitest'
import { allStatements, statement } from './index.ts'

test('every declared statement is in the registry', () => {
  const made = statement<{ one: number }>('test.registered', 'select 1 as one')
  expect(allStatements()).toContain(made)
})

test('a name is used once, is <feature>.<verb>, and fits into what PostgreSQL keeps of it', () => {
  statement('test.once', 'select 1')
  expect(() => statement('test.once', 'select 2')).toThrow('Two statements')
  for (const name of ['once', 'Test.once', 'test.', 'test.once.more', `test.${'a'.repeat(60)}`]) {
    expect(() => statement(name, 'select 1')).toThrow('<feature>.<verb>')
  }
})
