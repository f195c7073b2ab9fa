/** What a room may import. `outside` names packages: `hono` stands for hono and all below it, `=hono/html` for that alone. */
export type Room = { ours: readonly string[]; outside: readonly string[] }

/**
 * The import law of the house (docs/architecture.md): arrows only go down. Doors ask the office, the office consults the
 * rule book and writes the archive, the rule book asks nobody.
 */
export const rooms: Readonly<Record<string, Room>> = {
  'packages/domain': { ours: [], outside: [] },
  'packages/contract': { ours: ['domain'], outside: ['zod'] },
  'packages/db': { ours: [], outside: ['pg', 'node'] },
  'packages/core': { ours: ['domain', 'contract', 'db'], outside: ['node'] },
  'packages/adapters': { ours: ['core', 'domain'], outside: ['node', '*'] },
  'packages/ui': { ours: [], outside: ['=hono/html'] },
  cities: { ours: ['domain'], outside: ['=node:crypto'] },
  'apps/web': {
    ours: ['domain', 'contract', 'core', 'ui', 'db', 'adapters', 'cities'],
    outside: ['node', 'hono', '@hono/node-server', '@fastify/busboy', 'pino', 'zod'],
  },
  'apps/console': {
    ours: ['contract', 'domain'],
    outside: ['react', 'react-dom', 'antd', '@tanstack/react-query', 'wouter'],
  },
  'packages/testkit': { ours: ['domain', 'contract', 'db', 'core', 'adapters', 'cities'], outside: ['node', 'vitest'] },
}

/** Tests of a room may use these beside what the room itself may. */
export const testing = { ours: ['testkit'], outside: ['*', 'node'] } as const

/** Only these know vendors and by-laws: they put the house together. */
export const wiring = {
  rooms: ['adapters', 'cities'],
  files: ['apps/web/src/main.ts', 'apps/web/src/assembly.ts', 'apps/web/src/cli/main.ts'],
} as const

/** SQL is spoken in stores and by the archive itself; plain SQL as the owner only where operators and tests work. */
export const sql = {
  stores: /(^|\/)store\.ts$/,
  ownRoom: 'packages/db',
  ownerOnly: '@anju/db/admin',
  ownerRooms: ['packages/testkit', 'packages/db'],
  ownerFiles: /^apps\/web\/src\/cli\//,
} as const

export const grabBags = /(^|\/)(utils?|helpers?|common|types|managers?|misc)(\.test)?\.(ts|tsx|css)$/

export const longestFile = 400
/** Tables of data are read as data. */
export const dataFiles = /(^|\/)(data|generated)\/|^packages\/db\/src\/rows\//
