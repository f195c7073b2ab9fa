import { connectAsOwner, describeTables, type TableShape } from '@anju/db/admin'
import { startTestServer } from '@anju/testkit/server'

const file = 'packages/db/src/rows/index.ts'

const head = `// Generated from a freshly migrated database by scripts/generate.ts (npm run generate): do not edit.

/** What a json column may hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
`

/** One type per table, exactly as the driver hands its rows out. */
export async function rowTypes(): Promise<Map<string, string>> {
  const { server, templateUrl } = await startTestServer()
  try {
    const tables = await describeAll(templateUrl)
    return new Map([[file, [head, ...tables.map(rowType)].join('\n')]])
  } finally {
    await server.stop()
  }
}

async function describeAll(url: string): Promise<TableShape[]> {
  const owner = await connectAsOwner(url)
  try {
    return await describeTables(owner)
  } finally {
    await owner.close()
  }
}

function rowType({ name, comment, columns }: TableShape): string {
  const lines = columns.map((column) => `  ${column.name}: ${column.type}${column.isNullable ? ' | null' : ''}`)
  return `/** ${comment} */\nexport type ${pascal(name)}Row = {\n${lines.join('\n')}\n}\n`
}

const pascal = (name: string): string =>
  name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
