/**
 * One key per decision and content: pressing again after a lost answer sends the same key, so that the decision is taken
 * once; another content is another decision.
 */
export function attempts(newKey: () => string = () => crypto.randomUUID()) {
  const open = new Map<string, string>()
  const nameOf = (act: string, id: string, body: unknown) => `${act} ${id} ${JSON.stringify(body)}`
  return {
    keyFor(act: string, id: string, body: unknown): string {
      const name = nameOf(act, id, body)
      const key = open.get(name) ?? newKey()
      open.set(name, key)
      return key
    },
    /** The server said yes or no for certain. */
    settle(act: string, id: string, body: unknown): void {
      open.delete(nameOf(act, id, body))
    },
  }
}
