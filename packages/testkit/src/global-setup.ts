import type { TestProject } from 'vitest/node'
import { startTestServer, type TestServer } from './server/index.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

/** Once per run, and only when a test that needs a database takes part. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, test } = await startTestServer()
  project.provide('testServer', test)
  return () => server.stop()
}
