import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { lives } from './generate/lives.ts'
import { openapiDocuments } from './generate/openapi.ts'
import { rowTypes } from './generate/row-types.ts'
import { root } from './root.ts'

/** Each makes files that are committed: what is generated is reviewed like what is written. */
const generators: readonly (() => Promise<Map<string, string>>)[] = [rowTypes, lives, openapiDocuments]

const isCheck = process.argv.includes('--check')
const stale: string[] = []

for (const generator of generators) {
  for (const [file, made] of await generator()) {
    const content = file.endsWith('.ts') ? formatted(file, made) : made
    const target = path.join(root, file)
    if (existsSync(target) && readFileSync(target, 'utf8') === content) continue
    stale.push(file)
    if (isCheck) continue
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, content)
  }
}

for (const file of stale) console.log(isCheck ? `stale: ${file} (run: npm run generate)` : `written: ${file}`)
if (isCheck && stale.length > 0) process.exitCode = 1

function formatted(file: string, content: string): string {
  const biome = path.join(root, 'node_modules/.bin/biome')
  const result = spawnSync(biome, ['format', `--stdin-file-path=${file}`], {
    cwd: root,
    input: content,
    encoding: 'utf8',
  })
  if (result.status !== 0) throw new Error(`${file} could not be formatted: ${result.stderr}`)
  return result.stdout
}
