import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { afterAll, expect, test, vi } from 'vitest'
import { buildAssets } from './build-assets.ts'

// The console is a large bundle.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(path.join(os.tmpdir(), 'assets-'))
afterAll(() => rmSync(folder, { recursive: true }))

const manifest = () => JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Record<string, string>

test('plain names lead to hashed files, and each has its compressed twins', async () => {
  await buildAssets(folder)
  for (const name of ['portal.css', 'portal.js', 'icon.svg']) {
    const file = manifest()[name] ?? ''
    expect(file).toMatch(/^\w+-[0-9a-f]{8}\.\w+$/)
    const plain = readFileSync(path.join(folder, file))
    expect(zlib.brotliDecompressSync(readFileSync(path.join(folder, `${file}.br`)))).toEqual(plain)
    expect(zlib.gunzipSync(readFileSync(path.join(folder, `${file}.gz`)))).toEqual(plain)
  }
})

test('nothing is built when no source has changed; old files stay for those whose page is still open, for a while', async () => {
  const before = statSync(path.join(folder, 'manifest.json')).mtimeMs
  await buildAssets(folder)
  expect(statSync(path.join(folder, 'manifest.json')).mtimeMs).toBe(before)
  for (const name of ['recent.js', 'ancient.js']) writeFileSync(path.join(folder, name), '')
  utimesSync(path.join(folder, 'ancient.js'), new Date(2020, 1, 1), new Date(2020, 1, 1))
  writeFileSync(path.join(folder, 'inputs'), 'something else')
  await buildAssets(folder)
  expect(statSync(path.join(folder, 'recent.js')).isFile()).toBe(true)
  expect(() => statSync(path.join(folder, 'ancient.js'))).toThrow('ENOENT')
})

test('a folder that cannot be written is told in one line with what to do', async () => {
  const inside = path.join(folder, 'manifest.json', 'assets')
  await expect(buildAssets(inside)).rejects.toThrow(
    /^\S+ cannot be written: run "npm run build" as the account that[^\n]*$/,
  )
})
