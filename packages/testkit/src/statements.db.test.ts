import { globSync } from 'node:fs'
import path from 'node:path'
import { allStatements } from '@anju/db'
import { expect, test } from 'vitest'
import { testDatabase } from './test-database.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const stores = globSync('{packages,apps}/*/src/**/store.ts', { cwd: root })
const db = await testDatabase()

test('every statement of every store fits the real schema', async () => {
  for (const store of stores) await import(path.join(root, store))
  const wrong: string[] = []
  for (const { name, text } of allStatements()) {
    try {
      await db.sql(`prepare "${name}" as ${text}`)
    } catch (error) {
      wrong.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  expect(wrong).toEqual([])
  expect(allStatements().length).toBeGreaterThan(stores.length)
})
