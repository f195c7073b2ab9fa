/** Whose rows a transaction may see: row-level security compares with these two. */
export type Scope = {
  /** The signed-in citizen's account (uuid). */
  account?: string
  /** The officer's city (six digits). */
  city?: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const division = /^[0-9]{6}$/

function literal(name: string, value: string, pattern: RegExp): string {
  if (!pattern.test(value)) throw new TypeError(`the scope's ${name} is malformed`)
  return `set local app.${name} = '${value}';`
}

/**
 * Begins, sets the scope and reads the clock in one round trip. SET LOCAL and not set_config(): a distributed engine
 * passes only the former on. It takes no parameters, so the values are checked to be nothing but hex digits.
 */
export function beginText({ account, city }: Scope): string {
  const scope = [
    ...(account ? [literal('account', account, uuid)] : []),
    ...(city ? [literal('city', city, division)] : []),
  ]
  return ['begin isolation level read committed;', ...scope, 'select app_now() as now'].join(' ')
}
