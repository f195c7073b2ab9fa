import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { AssetName } from './src/page/index.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The files that the citizen's pages ask for, made from `styles/` and `browser/`. Needs esbuild, a development tool. */
export async function bundlePortal(): Promise<Record<AssetName, Uint8Array>> {
  const [css, js, icon] = await Promise.all([
    bundle('styles/portal.css', ['chrome90', 'safari14', 'firefox90']),
    bundle('browser/portal.ts', ['es2020']),
    readFile(here('styles/icon.svg')),
  ])
  return { 'portal.css': css, 'portal.js': js, 'icon.svg': icon }
}

async function bundle(entry: string, target: string[]): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [here(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const file = result.outputFiles[0]
  if (!file) throw new Error(`nothing was made of ${entry}`)
  return file.contents
}
