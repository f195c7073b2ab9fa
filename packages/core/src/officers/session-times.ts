/** How long a session of an officer lasts (GB/T 22239-2019 8.1.4.1 asks for a lock when nobody is at the desk). */
export const idleMs = 15 * 60_000
export const warnMs = 2 * 60_000
export const absoluteMs = 8 * 3_600_000
/** How long a just given password counts as fresh. */
export const freshMs = 5 * 60_000
/** `last_seen_at` is written at most so often. */
export const touchMs = 60_000
export const mostSessions = 2
