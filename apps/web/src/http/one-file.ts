import { mostContentFileBytes } from '@anju/domain/content'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { readParts } from './multipart.ts'
import type { FormFile } from './posted-form.ts'

/** One byte more than the largest file that any use case takes is enough to know that there is more. */
const limits = { file: mostContentFileBytes.attachment + 1, files: 1, text: 1_000, texts: 2_000, fields: 5 }

/** The one file of a multipart body, in its part `file`. */
export async function readOneFile(
  request: Request,
): Promise<Outcome<FormFile, 'body.invalid' | 'body.too-large' | 'body.type'>> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return refuse('body.type')
  if (!request.body) return refuse('body.invalid')
  const files: FormFile[] = []
  const fault = await readParts(request.body, type, {
    limits,
    onField: () => {},
    // The guard has let an officer of this city in: there is no form token to ask for.
    mayKeepFiles: () => true,
    onFile: (file) => files.push(file),
    onLeftOut: () => {},
  })
  if (fault) return refuse(fault)
  const [file] = files
  return file?.field === 'file' ? ok(file) : refuse('body.invalid')
}
