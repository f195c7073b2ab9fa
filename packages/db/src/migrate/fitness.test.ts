import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { type Facts, faultOf, whyUnreachable } from './fitness.ts'

const fit: Facts = {
  version: 150_004,
  encoding: 'UTF8',
  account: 'anju_owner',
  database: 'anju',
  mayCreate: true,
  mayCreateRoles: true,
  roles: 0,
  rolesToGrant: 0,
  hasHistory: false,
  isOurHistory: false,
  stranger: null,
}
const begun = { ...fit, hasHistory: true, isOurHistory: true, stranger: 'account', roles: 3 }

test.each([
  ['an empty database of 15', fit],
  ['an empty database of 18', { ...fit, version: 180_004 }],
  [
    'one that was migrated, by an account that has given the right to create roles back',
    { ...begun, mayCreateRoles: false },
  ],
  ['roles that an administrator made', { ...fit, mayCreateRoles: false, roles: 3, rolesToGrant: 3 }],
  ['roles of another account on 15', { ...fit, roles: 3 }],
])('%s is fit', (_name, facts) => {
  expect(faultOf(facts)).toBeUndefined()
})

test.each([
  ['PostgreSQL 14', { ...fit, version: 140_013 }, 'PostgreSQL 14 is too old: 15 or newer is needed'],
  ['another encoding', { ...fit, encoding: 'SQL_ASCII' }, /encoded in SQL_ASCII/],
  ['another product', { ...fit, stranger: 'wp_posts' }, /holds another product's tables \(wp_posts\)/],
  ['another history', { ...fit, hasHistory: true }, /another product's tables \(schema_migration\)/],
  ['no owner', { ...fit, mayCreate: false }, 'the account anju_owner has to own the database anju'],
  ['no right to make roles', { ...fit, mayCreateRoles: false }, /alter role anju_owner createrole, or create role/],
  ['roles that only another hands out', { ...fit, version: 160_000, roles: 3 }, /with admin option$/],
  ['roles that are half there', { ...begun, mayCreateRoles: false, roles: 2 }, /may not create roles/],
])('%s is a fault of one line', (_name, facts, words) => {
  expect(faultOf(facts)).toMatch(words)
})

describe('without a connection', () => {
  const place = { host: 'db.example', port: 5432, user: 'anju_owner', database: 'anju' }
  const withCode = (error: Error, code: string) => Object.assign(error, { code })

  test('it says who does not answer, also when a name has several addresses', () => {
    const refused = withCode(new Error('connect ECONNREFUSED 10.0.0.1:5432'), 'ECONNREFUSED')
    expect(whyUnreachable(refused, place)).toBe('db.example:5432 does not answer: connect ECONNREFUSED 10.0.0.1:5432')
    const both = new AggregateError([new Error('connect ECONNREFUSED ::1:5432'), refused])
    expect(whyUnreachable(both, place)).toMatch(/ECONNREFUSED ::1:5432; .*ECONNREFUSED 10\.0\.0\.1:5432$/)
  })

  test('it says what the server said', () => {
    const wrong = withCode(new pg.DatabaseError('password authentication failed', 1, 'error'), '28P01')
    expect(whyUnreachable(wrong, place)).toBe('db.example:5432 does not let us in: password authentication failed')
    const none = withCode(new pg.DatabaseError('database "anju" does not exist', 1, 'error'), '3D000')
    expect(whyUnreachable(none, place)).toBe(
      "there is no database anju: create database anju owner anju_owner encoding 'UTF8'",
    )
  })
})
