/** One uploaded file, cut at the size limit while it streamed in; `truncated` says that it was longer. */
export type FormFile = { field: string; name: string; bytes: Buffer; truncated: boolean }

/** Every text of a form in the order of its fields, the further ones of a repeated field too. */
export type Entries = readonly (readonly [name: string, text: string])[]

/** What was posted, after its token was found right. */
export type Form = {
  /** Text of a field, '' when absent. Line ends are \n; control characters and broken surrogates are gone. */
  text(name: string): string
  texts(name: string): string[]
  has(name: string): boolean
  files(name: string): FormFile[]
  /** Files came that may not be taken, because the token did not allow it. */
  lacksFiles: boolean
  /** Everything but the token, to hand back what was typed. */
  entries: Entries
}
