/** The embedded database cannot be started: one line that a person who types `npm start` can act upon. */
export class EmbeddedServerError extends Error {
  override name = 'EmbeddedServerError'
}
