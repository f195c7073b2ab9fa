/** What is wrong with one field: where, which rule, and Chinese words that say what to do. */
export type FieldError = { path: string; code: string; message: string }

/** A refusal is a value: a stable code from the registry in `contract`, with what its words need. */
export type Refusal<Code extends string = string> = {
  code: Code
  params?: Readonly<Record<string, string | number>>
  fields?: readonly FieldError[]
}

export type Ok<T> = { ok: true; value: T }
export type Refused<Code extends string = string> = { ok: false; refusal: Refusal<Code> }

/** Either what was asked for, or why not. A bug throws instead. */
export type Outcome<T, Code extends string = string> = Ok<T> | Refused<Code>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

export const refuse = <Code extends string>(code: Code, more: Omit<Refusal<Code>, 'code'> = {}): Refused<Code> => ({
  ok: false,
  refusal: { code, ...more },
})
