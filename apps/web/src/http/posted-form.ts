/** One uploaded file, cut at the size limit while it streamed in; `truncated` says that it was longer. */
export type FormFile = { field: string; name: string; bytes: Buffer; truncated: boolean }

/** What was posted, after its token was found right. */
export type Form = {
  /** Text of a field, '' when absent. Line ends are \n; control characters and broken surrogates are gone. */
  text(name: string): string
  texts(name: string): string[]
  has(name: string): boolean
  files(name: string): FormFile[]
  /** First text of each field, to show again what was typed. */
  entries: Readonly<Record<string, string>>
}
