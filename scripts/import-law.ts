import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findBreaches } from './import-law/find-breaches.ts'
import { readSource } from './import-law/source-file.ts'
import { root } from './root.ts'

/** Checks the import law over every source file. */
const names = globSync('{packages,apps,cities,scripts,e2e}/**/*.{ts,tsx}', {
  cwd: root,
  exclude: (name) => name === 'node_modules' || name.endsWith('/node_modules'),
}).sort()
const breaches = findBreaches(names.map((name) => readSource(name, readFileSync(path.join(root, name), 'utf8'))))

for (const breach of breaches) console.log(breach)
console.log(`${names.length} files, ${breaches.length} breaches of the import law`)
if (breaches.length > 0) process.exitCode = 1
