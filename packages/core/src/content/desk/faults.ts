import type { Tx } from '@anju/db'
import { publishingFaults } from '@anju/domain/content'
import type { FieldError } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import { fileFaults } from '../files/file-faults.ts'
import { type InCharge, mayOnContent } from './charge.ts'
import { writingOf } from './draft-content.ts'

/** Everything that keeps a revision from being published: its words, and the files that it names. */
export async function faultsOf(tx: Tx, ctx: Ctx, { row, officer }: InCharge): Promise<readonly FieldError[]> {
  const writing = writingOf(row)
  const maySee = (agencyId: string) => mayOnContent(officer, 'view', agencyId, tx) === 'allow'
  return [...publishingFaults(writing), ...(await fileFaults(tx, ctx, writing, maySee))]
}
