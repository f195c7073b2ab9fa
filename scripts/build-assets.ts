import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { type BuildOptions, build, type Metafile, stop } from 'esbuild'
import { bundlePortal } from '../packages/ui/bundle.ts'
import { root } from './root.ts'

const assetFolder = path.join(root, '.cache/assets')
/** Everything whose change means another build; a folder counts with all it holds. */
const sources = [
  'packages/ui/browser',
  'packages/ui/styles',
  'packages/ui/bundle.ts',
  'packages/contract/src',
  'packages/domain/src',
  'apps/console/src',
  'package-lock.json',
  'scripts/build-assets.ts',
]

/** Officers' PCs: split by route, so that the first page loads only what it shows. */
const consoleEntry = 'apps/console/src/main.tsx'
const consoleOptions = {
  absWorkingDir: root,
  entryPoints: { console: consoleEntry },
  bundle: true,
  splitting: true,
  minify: true,
  write: false,
  metafile: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  outdir: assetFolder,
  entryNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.svg': 'file', '.png': 'file', '.woff2': 'file' },
  logLevel: 'error',
} as const satisfies BuildOptions

export type AssetManifest = Record<string, string>

/**
 * Scripts and styles with their hash in the name, precompressed, and `manifest.json` that leads from plain names to them.
 * Nothing is done when no source has changed. Old files stay for a while: pages that are still open name them.
 */
export async function buildAssets(folder = assetFolder): Promise<void> {
  const inputs = hashOfSources()
  const stamp = path.join(folder, 'inputs')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === inputs) return
  makeFolder(folder)
  const manifest = { ...(await buildPortal(folder)), ...(await buildConsole(folder)) }
  // Its process would wait beside the server for as long as that runs.
  await stop()
  writeWhole(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  writeWhole(stamp, inputs)
  removeOld(folder)
}

/** Code that belongs to another account than the service's is built by that one, once for each version. */
function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.W_OK)
  } catch (error) {
    const line = `${folder} cannot be written: run "npm run build" as the account that this folder belongs to`
    throw new Error(line, { cause: error })
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources) {
    const place = path.join(root, source)
    const files = fs.existsSync(place) && fs.statSync(place).isDirectory() ? filesIn(place) : [place]
    for (const file of files.filter((name) => fs.existsSync(name)))
      hash.update(file.slice(root.length)).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}

const filesIn = (place: string): string[] =>
  fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()

/** The citizen's styles and scripts: few and small, each a file of its own. */
async function buildPortal(folder: string): Promise<AssetManifest> {
  const manifest: AssetManifest = {}
  for (const [asset, contents] of Object.entries(await bundlePortal())) {
    const { name, ext } = path.parse(asset)
    const hashed = `${name}-${createHash('sha256').update(contents).digest('hex').slice(0, 8)}${ext}`
    await writeAsset(path.join(folder, hashed), contents)
    manifest[asset] = hashed
  }
  return manifest
}

async function buildConsole(folder: string): Promise<AssetManifest> {
  if (!fs.existsSync(path.join(root, consoleEntry))) return {}
  const { outputFiles, metafile } = await build(consoleOptions)
  await Promise.all(
    outputFiles.map(({ path: file, contents }) => writeAsset(path.join(folder, path.basename(file)), contents)),
  )
  return namesOf(metafile)
}

/** `console.js` and the styles that its components import, `console.css`. */
function namesOf({ outputs }: Metafile): AssetManifest {
  const manifest: AssetManifest = {}
  for (const [file, { entryPoint, cssBundle }] of Object.entries(outputs)) {
    if (entryPoint !== consoleEntry) continue
    for (const output of [file, ...(cssBundle ? [cssBundle] : [])]) {
      const name = path.basename(output)
      manifest[name.replace(/-[A-Z0-9]{8}(\.\w+)$/, '$1')] = name
    }
  }
  return manifest
}

const gzip = promisify(zlib.gzip)
const brotli = promisify(zlib.brotliCompress)
const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: 10 }

async function writeAsset(file: string, contents: Uint8Array): Promise<void> {
  writeWhole(file, contents)
  if (!/\.(js|css|svg|json)$/.test(file)) return
  writeWhole(`${file}.gz`, await gzip(contents, { level: 9 }))
  writeWhole(`${file}.br`, await brotli(contents, { params: quality }))
}

/** Whoever reads meanwhile gets the old or the new, never a half. */
function writeWhole(file: string, contents: string | Uint8Array): void {
  const staging = `${file}.new-${process.pid}`
  fs.writeFileSync(staging, contents)
  fs.renameSync(staging, file)
}

function removeOld(folder: string): void {
  const monthAgo = Date.now() - 30 * 24 * 60 * 60 * 1000
  for (const file of filesIn(folder)) if (fs.statSync(file).mtimeMs < monthAgo) fs.rmSync(file)
}
