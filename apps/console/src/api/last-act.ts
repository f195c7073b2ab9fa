let last = Date.now()

/** The server counts idleness from the last act; what the console asks by itself does not count. */
export const markAct = (): void => {
  last = Date.now()
}
export const lastAct = (): number => last
