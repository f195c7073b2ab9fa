import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { signInOfficer } from '@anju/core/officers'
import { testDatabase } from '@anju/testkit'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Assembly, assemble } from '../assembly.ts'
import { readSettings } from '../settings.ts'
import { createStaff, renewStaffPassword } from './staff.ts'

const db = await testDatabase({ at: 'running' })
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'anju-cli-'))
const env = { DATABASE_URL: db.url, DATA_DIR: dataDir, ANJU_MODE: 'demo' }
let assembly: Assembly

beforeAll(async () => {
  assembly = await assemble(readSettings(env), pino({ level: 'silent' }))
})
afterAll(async () => {
  await assembly.close()
  fs.rmSync(dataDir, { recursive: true })
})

const office = '公园街道便民服务中心住房保障窗口'
const options = [
  '--name',
  '陈示例',
  '--phone',
  '13800000301',
  '--city',
  '370300',
  '--agency',
  office,
  '--role',
  'acceptor',
]

/** What an act says, and the first password in it. */
async function said(act: () => Promise<void>): Promise<{ lines: string[]; password: string }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    await act()
    const lines = log.mock.calls.map((call) => String(call[0]))
    return { lines, password: /: ([a-z2-9]{4}(-[a-z2-9]{4}){3})$/.exec(lines.at(-1) ?? '')?.[1] ?? '' }
  } finally {
    log.mockRestore()
  }
}

async function canSignIn(login: string, password: string): Promise<boolean> {
  const base = await assembly.surface('app_staff')
  const ctx = { ...base, actor: { kind: 'visitor' } as const, city: '', requestId: 'test', network: '198.51.100' }
  return (await signInOfficer(ctx, { login, password, host: 'gzf.example.org' })).ok
}

describe('staff create', () => {
  test('makes a named officer with a role over one office and a password that has to be changed', async () => {
    const { lines, password } = await said(() =>
      createStaff(['--login', 'zb-chen', ...options, '--role', 'verifier'], assembly),
    )
    expect(lines[0]).toBe(`made officer zb-chen: ${office}, acceptor, verifier`)
    expect(await canSignIn('zb-chen', password)).toBe(true)
    const rows = await db.sql(
      `select o.display_name, o.password_is_first, g.role, a.name, e.actor_kind from officer o
       join officer_grant g on g.officer_id = o.id join agency a on a.id = g.agency_id
       join audit_event e on e.object_id = o.id and e.action = 'officers.create' where o.login = 'zb-chen' order by g.role`,
    )
    const officer = { display_name: '陈示例', password_is_first: true, name: office, actor_kind: 'system' }
    expect(rows).toEqual(['acceptor', 'verifier'].map((role) => ({ ...officer, role })))
  })

  test.each([
    [['--login', 'zb-x'], /^missing: --name --city --agency --phone$/],
    [['--login', 'zb-x', ...options, '--rank', '1'], /Unknown option '--rank'/],
    [['--login', 'zb-x', ...options, '--role', 'king'], /^--role: one or more of /],
    [['--login', 'zb-x', ...options, '--phone', '12'], /^--phone: not a mobile phone/],
    [['--login', 'zb-x', ...options, '--city', '999999'], /^--city: 999999 is not open/],
    [
      ['--login', 'zb-x', ...options, '--agency', '一个窗口'],
      new RegExp(`^--agency: not an office of 370300; .*${office}`),
    ],
    [['--login', 'Z!', ...options], /login: 账号为 3 至 64 位/],
  ])('refuses %j in words', async (args, words) => {
    await expect(createStaff(args, assembly)).rejects.toThrow(words)
  })

  test('refuses a login that is taken', async () => {
    await said(() => createStaff(['--login', 'zb-twice', ...options], assembly))
    await expect(createStaff(['--login', 'zb-twice', ...options], assembly)).rejects.toThrow('这个账号名已经有人用了')
  })
})

test('staff password gives a first one again, and the old one opens nothing', async () => {
  const first = await said(() => createStaff(['--login', 'zb-forgot', ...options, '--phone', '13800000302'], assembly))
  const { password } = await said(() => renewStaffPassword(['--login', 'zb-forgot'], assembly))
  expect(await canSignIn('zb-forgot', first.password)).toBe(false)
  expect(await canSignIn('zb-forgot', password)).toBe(true)
  await expect(renewStaffPassword(['--login', 'nobody'], assembly)).rejects.toThrow('没有这个账号')
})

describe('the command', { timeout: 60_000 }, () => {
  const main = path.join(import.meta.dirname, 'main.ts')

  function anju(args: string[], more: Record<string, string> = {}) {
    const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...env, ...more } })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (text += data.toString()))
    const ended = new Promise<{ code: number | null; text: string }>((resolve) =>
      child.once('close', (code) => resolve({ code, text })),
    )
    return { child, ended, text: () => text }
  }

  test('lists what it can do, and answers anything else in one line', async () => {
    const help = await anju(['--help']).ended
    expect(help.code).toBe(0)
    const listed = [...help.text.matchAll(/^ {2}(\w\S*(?: \w\S*)?) {2,}\S/gm)].map(([, name]) => name)
    expect(listed).toEqual(['migrate', 'seed-demo', 'keys create', 'staff create', 'staff password', 'worker'])
    expect(await anju(['dance']).ended).toEqual({ code: 1, text: 'anju: no act "dance"; --help lists them\n' })
  })

  test('migrates and makes officers and keys, and says so', async () => {
    expect(await anju(['migrate']).ended).toEqual({ code: 0, text: 'the schema is up to date\n' })
    const made = await anju(['staff', 'create', '--login', 'zb-shell', ...options]).ended
    expect(made).toEqual({ code: 0, text: expect.stringMatching(/^made officer zb-shell: .*\nfirst password, .*\n$/) })
    const keys = path.join(dataDir, 'more', 'keys.json')
    expect(await anju(['keys', 'create'], { KEY_FILE: keys }).ended).toEqual({ code: 0, text: `made ${keys}\n` })
    const again = await anju(['keys', 'create'], { KEY_FILE: keys }).ended
    expect(again).toEqual({ code: 1, text: `anju: key file ${keys} exists already, and stays as it is\n` })
  })

  test('runs the worker alone until it is told to stop', async () => {
    const { child, ended, text } = anju(['worker'])
    while (!text().includes('\n')) await new Promise((resolve) => setTimeout(resolve, 30))
    child.kill('SIGTERM')
    expect(await ended).toEqual({ code: 0, text: '后台任务已开始\n' })
  })
})
