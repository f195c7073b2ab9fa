import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderStore } from './folder-store.ts'

const key = (last: string, month = '2026-11') => `370300/${month}/019ab000-0000-7000-8000-00000000000${last}`
const freshRoot = () => join(mkdtempSync(join(tmpdir(), 'anju-files-')), 'store')

async function keysOf(listing: AsyncIterable<string>): Promise<string[]> {
  const keys: string[] = []
  for await (const found of listing) keys.push(found)
  return keys
}

test('what was put comes back byte by byte; what was not put, or was removed, is undefined', async () => {
  const store = folderStore(freshRoot())
  const bytes = randomBytes(70_000)
  await store.put(key('1'), bytes)
  expect(await store.get(key('1'))).toEqual(bytes)
  expect(await store.get(key('2'))).toBeUndefined()
  await store.remove(key('1'))
  await store.remove(key('1'))
  expect(await store.get(key('1'))).toBeUndefined()
})

test('a second put under one key is an error and leaves the first as it was', async () => {
  const root = freshRoot()
  const store = folderStore(root)
  await store.put(key('1'), Buffer.from('first'))
  await expect(store.put(key('1'), Buffer.from('second'))).rejects.toThrow('EEXIST')
  expect((await store.get(key('1')))?.toString()).toBe('first')
  expect(readdirSync(join(root, '.arriving'))).toEqual([])
})

test('ten puts of one key at the same moment: one file', async () => {
  const store = folderStore(freshRoot())
  const all = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => store.put(key('1'), Buffer.from(`${i}`))))
  expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
})

test('no key leads out of the folder', async () => {
  const store = folderStore(freshRoot())
  for (const bad of [
    '../../etc/passwd',
    '370300/2026-11/../../x',
    '/etc/passwd',
    '370300/2026-11/a',
    '',
    `${key('1')}/`,
  ]) {
    expect(() => store.put(bad, Buffer.from('x'))).toThrow(TypeError)
    await expect(async () => store.get(bad)).rejects.toThrow(TypeError)
  }
})

test('files and folders are for their owner alone', async () => {
  const root = freshRoot()
  await folderStore(root).put(key('1'), Buffer.from('x'))
  expect(statSync(join(root, key('1'))).mode & 0o777).toBe(0o600)
  expect(statSync(join(root, '370300')).mode & 0o777).toBe(0o700)
})

test('the list names what is older than the instant, and throws away what was left half written', async () => {
  const root = freshRoot()
  const store = folderStore(root)
  expect(await keysOf(store.list(new Date()))).toEqual([])
  for (const one of [key('1'), key('2', '2026-10'), key('3')]) await store.put(one, Buffer.from('x'))
  const old = new Date(Date.now() - 2 * 3_600_000)
  utimesSync(join(root, key('1')), old, old)
  utimesSync(join(root, key('2', '2026-10')), old, old)
  mkdirSync(join(root, '370300', 'not-a-month'))
  writeFileSync(join(root, '370300', 'not-a-month', 'x'), 'x')
  writeFileSync(join(root, '.arriving', 'left'), 'half')
  utimesSync(join(root, '.arriving', 'left'), old, old)
  expect(await keysOf(store.list(new Date(Date.now() - 3_600_000)))).toEqual([key('2', '2026-10'), key('1')])
  expect(readdirSync(join(root, '.arriving'))).toEqual([])
})

test('a store that cannot be written says so by throwing', async () => {
  const root = freshRoot()
  writeFileSync(root, 'a file where the folder should be')
  await expect(folderStore(root).put(key('1'), Buffer.from('x'))).rejects.toThrow()
})
