import type { Tx } from '@anju/db'
import { filesNamed, type Writing } from '@anju/domain/content'
import type { FieldError } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import { filesOf } from './describe-files.ts'

/** Files that a piece names and that cannot be published with it: gone, of the wrong kind, or another office's. */
export async function fileFaults(
  tx: Tx,
  ctx: Ctx,
  writing: Writing,
  maySee: (agencyId: string) => boolean,
): Promise<readonly FieldError[]> {
  const named = filesNamed(writing)
  const found = await filesOf(
    tx,
    ctx.city,
    named.map((one) => one.file),
  )
  return named
    .filter(({ file, kind }) => {
      const one = found.get(file)
      return one?.kind !== kind || !maySee(one.agencyId)
    })
    .map(({ path }) => ({ path: `${path}.file`, code: 'file.missing', message: '这个文件不在了，请重新上传' }))
}
