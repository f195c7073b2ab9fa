/** The embedded database cannot be started: one line that a person who types `npm start` can act upon. */
export class EmbeddedServerError extends Error {
  override name = 'EmbeddedServerError'
  /** Another process that is running uses the same DATA_DIR. */
  readonly isInUse: boolean

  constructor(message: string, { isInUse = false } = {}) {
    super(message)
    this.isInUse = isInUse
  }
}
