import { testDatabase } from '@anju/testkit'
import { expect, test } from 'vitest'
import { connectAsOwner } from './index.ts'
import { describeTables, literalsOf } from './describe-tables.ts'

const db = await testDatabase()

test('columns are described as the driver hands them out', async () => {
  await db.sql(`create table described (
    id uuid primary key, state text not null check (state in ('draft', 'sent')), single text check (single = 'one'),
    fen bigint not null, area numeric(8,2), day date, at timestamptz not null, sealed bytea, doc jsonb not null,
    tags text[] not null, kinds text[] not null, length text check (length(length) < 3)
  )`)
  await db.sql(`comment on table described is 'For this test.'`)
  const owner = await connectAsOwner(db.url)
  const table = (await describeTables(owner)).find(({ name }) => name === 'described')
  await owner.close()
  expect(table?.comment).toBe('For this test.')
  expect(table?.columns.map(({ name, type, isNullable }) => `${name}: ${type}${isNullable ? '?' : ''}`)).toEqual([
    'id: string',
    "state: 'draft' | 'sent'",
    "single: 'one'?",
    'fen: number',
    'area: string?',
    'day: string?',
    'at: Date',
    'sealed: Buffer?',
    'doc: Json',
    'tags: string[]',
    'kinds: string[]',
    'length: string?',
  ])
})

test('a type that the driver does not hand out plainly must be decided on first', async () => {
  await db.sql('create table undecided (span interval)')
  const owner = await connectAsOwner(db.url)
  await expect(describeTables(owner)).rejects.toThrow('undecided.span: no TypeScript type is known for interval')
  await owner.close()
})

test('only plain lists of words become a type', () => {
  expect(literalsOf("CHECK ((state = ANY (ARRAY['a'::text, 'b-c'::text])))")).toBe("'a' | 'b-c'")
  expect(literalsOf("CHECK ((code ~ '^[0-9]{6}$'::text))")).toBeUndefined()
  expect(literalsOf('CHECK ((n = ANY (ARRAY[1, 2])))')).toBeUndefined()
})
