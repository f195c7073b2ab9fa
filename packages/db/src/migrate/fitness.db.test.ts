import { randomBytes } from 'node:crypto'
import { testDatabase } from '@anju/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectAsOwner, dropDatabase, type OwnerConnection, siblingUrl } from '../admin/index.ts'
import { latestVersion, migrate, openDatabase, schemaVersion } from '../index.ts'

const db = await testDatabase()
const name = `${new URL(db.url).pathname.slice(1)}_fit`
/** A password as people make them. */
const password = `p@ss %w:o/rd#${randomBytes(8).toString('hex')}`
let server: OwnerConnection

/** An account like those that administrators give out: it owns one database, and is no superuser. */
beforeEach(async () => {
  server = await connectAsOwner(db.url)
  await server.sql(`create role ${name} login createrole password '${password}'`)
  await server.sql(`create database ${name} owner ${name} template template0`)
})
afterEach(async () => {
  await dropDatabase(server, name)
  await server.sql(`drop role ${name}`)
  await server.close()
})

function urlOf(secret = password, database = name): string {
  const url = new URL(siblingUrl(db.url, database))
  url.username = name
  url.password = encodeURIComponent(secret)
  return url.href
}

const inside = async (sql: string) => {
  const owner = await connectAsOwner(siblingUrl(db.url, name))
  await owner.sql(sql)
  await owner.close()
}

test('an owner that is no superuser migrates once the roles were given to it to hand out', async () => {
  const url = urlOf()
  await expect(migrate({ url })).rejects.toThrow(
    /belong to another account of this server: grant .* with admin option$/,
  )
  await server.sql(`grant app_citizen, app_staff, app_worker to ${name} with admin option`)
  expect(await migrate({ url })).toMatchObject({ from: 0, to: latestVersion() })
  await server.sql(`alter role ${name} nocreaterole`)
  expect((await migrate({ url })).applied).toEqual([])
  const citizen = openDatabase({ url, role: 'app_citizen' })
  expect(await schemaVersion(citizen)).toBe(latestVersion())
  await citizen.close()
})

test('nothing is written into a database that holds another product', async () => {
  await inside('create table wp_posts (id integer)')
  await expect(migrate({ url: urlOf() })).rejects.toThrow(/another product's tables \(wp_posts\)/)
  await inside('drop table wp_posts; create schema pgboss')
  await expect(migrate({ url: urlOf() })).rejects.toThrow(/another product's tables \(pgboss\)/)
  await inside('drop schema pgboss; create table schema_migration (version text)')
  await expect(migrate({ url: urlOf() })).rejects.toThrow(/another product's tables \(schema_migration\)/)
})

test('what an extension brought along is no other product', async () => {
  await server.sql(`grant app_citizen, app_staff, app_worker to ${name} with admin option`)
  await inside('create extension pg_stat_statements')
  expect(await migrate({ url: urlOf() })).toMatchObject({ from: 0, to: latestVersion() })
})

test('a database of somebody else, a wrong password and a missing database are told', async () => {
  await server.sql(`alter database ${name} owner to current_user`)
  await expect(migrate({ url: urlOf() })).rejects.toThrow(`the account ${name} has to own the database ${name}`)
  await expect(migrate({ url: urlOf('wrong') })).rejects.toThrow(
    /^127\.0\.0\.1:\d+ does not let us in: .*authentication/,
  )
  await expect(migrate({ url: urlOf(password, `${name}_2`) })).rejects.toThrow(`there is no database ${name}_2: create`)
})
