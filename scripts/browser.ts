import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import zlib from 'node:zlib'
import { root } from './root.ts'

export type Browser = { executablePath: string; env: Record<string, string> }

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The browser of the tests: the system's Chromium if there is one (unless ANJU_BROWSER=npm), else the one that came
 * with `npm ci`. Both see a Chinese font from npm beside the system's.
 */
export function browser(): Browser {
  const system = process.env.ANJU_BROWSER === 'npm' ? undefined : systemBrowsers.find((file) => fs.existsSync(file))
  const folder = cacheFolder()
  const fonts = { FONTCONFIG_FILE: writeFontConfig(folder) }
  if (system) return { executablePath: system, env: fonts }
  return {
    executablePath: path.join(unpack(folder), 'chromium'),
    env: { ...fonts, LD_LIBRARY_PATH: path.join(folder, 'npm/lib') },
  }
}

/** No sandbox: as root and in most containers there is none to be had. What is opened is our own site. */
export const browserArguments = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

function packageFolder(name: string): string {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? []
  const found = paths.map((modules) => path.join(modules, name)).find((folder) => fs.existsSync(folder))
  if (!found) throw new Error(`${name} is not installed: run npm ci`)
  return found
}

function cacheFolder(): string {
  const { version } = JSON.parse(
    fs.readFileSync(path.join(packageFolder('@sparticuz/chromium'), 'package.json'), 'utf8'),
  ) as { version: string }
  const folder = path.join(root, 'node_modules/.cache/chromium', version)
  fs.mkdirSync(folder, { recursive: true })
  return folder
}

/** Unpacked once, aside and then moved: a run that was killed in the middle leaves no half browser. */
function unpack(folder: string): string {
  const target = path.join(folder, 'npm')
  if (fs.existsSync(target)) return target
  const staging = `${target}.new-${process.pid}`
  fs.mkdirSync(staging)
  const packed = path.join(packageFolder('@sparticuz/chromium'), 'bin')
  for (const name of fs.readdirSync(packed)) {
    const file = path.join(staging, name.replace(/\.br$/, ''))
    fs.writeFileSync(file, zlib.brotliDecompressSync(fs.readFileSync(path.join(packed, name))), { mode: 0o755 })
    if (!file.endsWith('.tar')) continue
    execFileSync('tar', ['xf', file, '-C', staging])
    fs.rmSync(file)
  }
  try {
    fs.renameSync(staging, target)
  } catch (error) {
    if (!fs.existsSync(target)) throw error
    fs.rmSync(staging, { recursive: true })
  }
  return target
}

function writeFontConfig(folder: string): string {
  const file = path.join(folder, 'fonts.conf')
  const fonts = packageFolder('@expo-google-fonts/noto-sans-sc')
  const lines = [
    '<?xml version="1.0"?>',
    '<fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    ...['400Regular', '700Bold'].map((weight) => `<dir>${path.join(fonts, weight)}</dir>`),
    `<cachedir>${path.join(folder, 'fontconfig')}</cachedir>`,
    '</fontconfig>',
  ]
  fs.writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}
