import path from 'node:path'
import type { SourceFile } from './source-file.ts'

/** Files that import each other in a circle, type-only imports included; one line for each circle. */
export function findLoops(files: readonly SourceFile[]): string[] {
  const targets = new Map(files.map((file) => [file.path, importedFiles(file)]))
  const state = new Map<string, 'open' | 'done'>()
  const trail: string[] = []
  const loops: string[] = []
  const visit = (file: string): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      loops.push(`a loop: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`)
      return
    }
    state.set(file, 'open')
    trail.push(file)
    for (const target of targets.get(file) ?? []) if (targets.has(target)) visit(target)
    trail.pop()
    state.set(file, 'done')
  }
  for (const { path: file } of files) visit(file)
  return loops
}

const importedFiles = ({ path: file, imports }: SourceFile): string[] =>
  imports.flatMap(({ specifier }) => {
    if (specifier.startsWith('.')) return [path.posix.join(path.posix.dirname(file), specifier)]
    return specifier.startsWith('@anju/') ? [entryOf(specifier)] : []
  })

/** `@anju/core/accounts` → `packages/core/src/accounts/index.ts`, as the packages' `exports` say. */
function entryOf(specifier: string): string {
  const [, room = '', ...rest] = specifier.split('/')
  const folder =
    room === 'cities' ? 'cities' : room === 'web' || room === 'console' ? `apps/${room}` : `packages/${room}`
  return path.posix.join(folder, 'src', ...rest, 'index.ts')
}
