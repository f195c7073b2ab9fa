import { closeSync, mkdtempSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { LogFile } from './log-file.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a log that grew too long is moved aside, and who has it open goes on at its new beginning', () => {
  const file = path.join(folder, 'postgres.log')
  const log = new LogFile(file, 10)
  const output = log.open()
  writeSync(output, 'first ten and more\n')
  log.trim()
  writeSync(output, 'next\n')
  closeSync(output)
  expect(readFileSync(file, 'utf8')).toBe('next\n')
  expect(readFileSync(`${file}.1`, 'utf8')).toBe('first ten and more\n')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  log.trim()
  expect(log.since(1)).toBe('ext\n')
})
