import type { Writing } from './bodies.ts'

export const contentFileKinds = ['picture', 'attachment'] as const
export type ContentFileKind = (typeof contentFileKinds)[number]

/** Most bytes of one upload: 20 MiB for a picture as a camera makes it, 30 MiB for an attachment. */
export const mostContentFileBytes: Readonly<Record<ContentFileKind, number>> = {
  picture: 20 * 1_048_576,
  attachment: 30 * 1_048_576,
}

/** What may be attached, and how it is called on a page (product: 文件注明格式大小与日期). */
export const attachmentFormats = {
  pdf: { mediaType: 'application/pdf', label: 'PDF' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    label: 'Word 文档',
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', label: 'Excel 表格' },
  csv: { mediaType: 'text/csv', label: 'CSV 表格' },
  txt: { mediaType: 'text/plain', label: '文本' },
} as const
export type AttachmentFormat = keyof typeof attachmentFormats

/** Example: `formatLabelOf('application/pdf')` is `PDF`; of anything unknown it is `文件`. */
export const formatLabelOf = (mediaType: string): string =>
  Object.values(attachmentFormats).find((one) => one.mediaType === mediaType)?.label ?? '文件'

/**
 * A size as it is shown beside a download. Example: `formatBytes(1_300_000)` is `1.2 MB`, `formatBytes(900)` is `1 KB`.
 */
export function formatBytes(bytes: number): string {
  const kibibytes = Math.max(1, Math.round(bytes / 1_024))
  return kibibytes < 1_000 ? `${kibibytes} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
}

/** A file that a piece names, with the path of the field that does. */
export type NamedFile = { file: string; kind: ContentFileKind; path: string }

/**
 * Every file that a piece would publish (政府信息公开条例 art. 17: all of it is reviewed).
 * Example: a listing names its pictures and the plans of its layouts.
 */
export function filesNamed({ body }: Writing): readonly NamedFile[] {
  const of = (kind: ContentFileKind, path: string, files: readonly { file: string }[]) =>
    files.map(({ file }, index) => ({ file, kind, path: `${path}.${index}` }))
  const plans = 'layouts' in body ? body.layouts.map((one) => one.plan) : []
  return [
    ...('attachments' in body ? of('attachment', 'body.attachments', body.attachments) : []),
    ...('pictures' in body ? of('picture', 'body.pictures', body.pictures) : []),
    ...plans.flatMap((plan, index) =>
      plan ? [{ file: plan.file, kind: 'picture' as const, path: `body.layouts.${index}.plan` }] : [],
    ),
  ]
}
