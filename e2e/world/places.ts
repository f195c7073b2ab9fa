/**
 * Where the walked installation answers. E2E_PORT moves both of its ports, and takes a server that is already there: for
 * working on the tests themselves. `localhost`, never an address: cookies with __Host- are kept for it over plain http.
 */
export const port = Number(process.env.E2E_PORT ?? 4100)
export const citizenUrl = `http://localhost:${port}`
export const staffUrl = `http://localhost:${port + 1}`

/** Sessions of officers, signed in once for all tests. */
export const officerSession = (login: string): string => `node_modules/.cache/e2e/officers-${port}/${login}.json`
