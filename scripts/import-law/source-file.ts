import { parseSync } from 'oxc-parser'

export type ImportOf = {
  specifier: string
  /** Names taken from it; `*` for everything. */
  names: string[]
}

export type SourceFile = { path: string; lines: number; imports: ImportOf[] }

/** Imports, type imports, re-exports and dynamic imports of one file. */
export function readSource(path: string, text: string): SourceFile {
  const { module, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    names: entries.map(({ importName }) => importName.name ?? '*'),
  }))
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, importName } of entries) {
      if (moduleRequest) imports.push({ specifier: moduleRequest.value, names: [importName.name ?? '*'] })
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^['"]([^'"]+)['"]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1]
    if (literal) imports.push({ specifier: literal, names: ['*'] })
  }
  return { path, lines: text.split('\n').length - 1, imports }
}

/** Tests, and what only tests use (`*.testing.ts`). */
export const isTest = (path: string): boolean => /\.(test|testing)\.tsx?$/.test(path)
