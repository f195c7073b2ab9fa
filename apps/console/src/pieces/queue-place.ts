type Queue = '/verifications' | '/pre-applications'

/** The view and the filters in which a queue was left, while the page is open. */
const left = new Map<string, string>()

export const rememberPlace = (queue: string, address: string): void => void left.set(queue, address)
export const placeOf = (queue: Queue): string => left.get(queue) ?? queue
