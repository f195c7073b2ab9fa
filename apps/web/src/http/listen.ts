import { createAdaptorServer, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'

export function listen<E extends object>(app: Hono<E>, hostname: string, port: number): Promise<ServerType> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 10_000 },
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(reasonOf(error, hostname, port))))
    server.listen(port, hostname, () => resolve(server))
  })
}

function reasonOf({ code, message }: NodeJS.ErrnoException, hostname: string, port: number): string {
  if (code === 'EADDRINUSE') return `port ${port} is in use; choose another by PORT_CITIZEN or PORT_STAFF`
  if (code === 'EACCES') return `port ${port} needs more rights than this account has; choose one above 1023`
  return `HOST: ${hostname} cannot be listened on (${message})`
}

/** Finish what is under way, for at most thirty seconds. */
export function drain(server: ServerType): Promise<void> {
  return new Promise((done) => {
    const force = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 30_000)
    server.close(() => {
      clearTimeout(force)
      done()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
