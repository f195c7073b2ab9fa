import { type ContentFile, type LiveContent, publishedFiles } from '@anju/core/content'
import { type Attachment, filesNamed, formatBytes, formatLabelOf, type Picture } from '@anju/domain/content'
import { formatFullDate } from '@anju/domain/kit'
import { type Attachment as Offered, attachments } from '@anju/ui/attachments'
import type { Content } from '@anju/ui/markup'
import { figure, picture } from '@anju/ui/picture'
import { moment } from '@anju/ui/text'
import type { SiteContext } from '../../http/visit.ts'

/** The files that pieces name, with the city's address before theirs. */
export type PieceFiles = { base: string; files: ReadonlyMap<string, ContentFile> }

/** All of them at once, however many pieces there are. */
export async function filesOfPieces(c: SiteContext, pieces: readonly LiveContent[]): Promise<PieceFiles> {
  const { base, ctx } = c.var.visit
  const ids = pieces.flatMap((one) => filesNamed(one).map(({ file }) => file))
  return { base, files: await publishedFiles(ctx, ids) }
}

type Place = { sizes: string; first?: boolean }

/** What a page needs of a picture; a file that is gone leaves nothing behind. */
function shown({ base, files }: PieceFiles, { file, alt }: Picture) {
  const found = files.get(file)
  if (found?.kind !== 'picture') return undefined
  const { widths, jpegWidth, width, height } = found
  return { address: `${base}/pictures/${found.id}`, widths, jpegWidth, width, height, alt }
}

export function pictureOf(of: PieceFiles, named: Picture, place: Place): Content {
  const found = shown(of, named)
  return found ? picture({ ...found, ...place }) : ''
}

/** With the words under it. */
export function figureOf(of: PieceFiles, named: Picture, place: Place): Content {
  const found = shown(of, named)
  return found ? figure({ ...found, ...place, caption: named.caption }) : ''
}

/** 附件 with format, size and date. */
export function attachmentsOf({ base, files }: PieceFiles, named: readonly Attachment[]): Content {
  const items = named.flatMap(({ file, name }): Offered[] => {
    const found = files.get(file)
    if (found?.kind !== 'attachment') return []
    const date = moment(found.storedOn, formatFullDate(found.storedOn))
    return [{ href: `${base}/files/${found.id}`, name: name || found.name, kind: kindOf(found), date }]
  })
  return items.length > 0 ? attachments(items) : ''
}

/** `PDF，1.2 MB`. */
export const kindOf = ({ mediaType, bytes }: Pick<ContentFile, 'mediaType' | 'bytes'>): string =>
  `${formatLabelOf(mediaType)}，${formatBytes(bytes)}`
