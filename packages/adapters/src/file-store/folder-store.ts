import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { link, mkdir, open, readdir, readFile, rm, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from '@anju/core'

/** `<city>/<yyyy-mm>/<uuid>`: nothing else can name a place in the folder. */
const keyPattern = /^\d{6}\/\d{4}-\d{2}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where files are written before they get their name; on the same file system, so that the name comes in one step. */
const arriving = '.arriving'
const staleAfterMs = 3_600_000

/**
 * The file store in a folder. What it holds of citizens is ciphertext; files of content are published and are not. A file
 * appears whole or not at all, is on the disk before the caller is told so, and is never overwritten.
 */
export function folderStore(root: string): FileStore {
  const pathOf = (key: string): string => {
    if (!keyPattern.test(key)) throw new TypeError('a key of the file store is malformed')
    return join(root, key)
  }
  return {
    put: (key, bytes) => putWhole(root, pathOf(key), bytes),
    get: async (key) => ifPresent(readFile(pathOf(key))),
    remove: async (key) => {
      await ifPresent(unlink(pathOf(key)))
    },
    list: (olderThan) => listOlder(root, olderThan),
  }
}

async function putWhole(root: string, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(root, arriving, randomUUID())
  await mkdir(dirname(temporary), { recursive: true, mode: 0o700 })
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    await writeThrough(temporary, bytes)
    await link(temporary, path) // gives the name in one step and refuses one that is taken
  } finally {
    await rm(temporary, { force: true })
  }
  await syncFolder(dirname(path))
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Every key older than the instant; what was left half written before it is thrown away on the way. */
async function* listOlder(root: string, olderThan: Date): AsyncGenerator<string> {
  await sweepArriving(join(root, arriving))
  for (const city of await namesIn(root)) {
    for (const month of await namesIn(join(root, city))) {
      for (const name of await namesIn(join(root, city, month))) {
        const key = `${city}/${month}/${name}`
        if (!keyPattern.test(key)) continue
        const found = await ifPresent(stat(join(root, key)))
        if (found && found.mtime < olderThan) yield key
      }
    }
  }
}

async function sweepArriving(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const found = await ifPresent(stat(join(folder, name)))
    if (found && Date.now() - found.mtimeMs > staleAfterMs) await rm(join(folder, name), { force: true })
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return []
    throw error
  }
}

async function ifPresent<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
