const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What is no id at all cannot be found; the database would call it a syntax error. */
export const isId = (text: string): boolean => uuid.test(text)
