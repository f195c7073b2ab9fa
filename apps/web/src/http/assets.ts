import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { z } from 'zod'

/** Where the build before the start leaves the styles, scripts and the console. */
const assetFolder = resolve(import.meta.dirname, '../../../../.cache/assets')

export type Assets = {
  /** `portal.css` → `/assets/portal-3f9a….css`; an unknown name is a bug and throws. */
  href(name: string): string
  mount<E extends object>(app: Hono<E>): void
}

/** Files with their hash in the name, precompressed, kept by browsers for a year. */
export function openAssets(folder = assetFolder): Assets {
  const manifest = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  return {
    href: (name) => {
      const file = manifest[name]
      if (!file) throw new Error(`no asset ${name}`)
      return `/assets/${file}`
    },
    mount: (app) => {
      app.get(
        '/assets/*',
        serveStatic({
          root: folder,
          rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
          precompressed: true,
          onFound: (_path, c) => {
            c.header('Cache-Control', 'public, max-age=31536000, immutable')
            c.header('X-Content-Type-Options', 'nosniff')
          },
        }),
      )
      app.get('/assets/*', (c) => c.text('not found', 404))
    },
  }
}
