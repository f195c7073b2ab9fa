import { type Block, deepestRichText, depthOf, isLinkTarget, type Mark, type RichText } from '@anju/domain/content'
import { z } from 'zod'
import { words } from './words.ts'

const href = z.string().refine(isLinkTarget, '这个链接不能用：请用 https:// 开头的网址、本站路径、电话或邮箱')

const mark: z.ZodType<Mark> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('link'), href }),
])

const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: words(20_000).min(1), marks: z.array(mark).max(2).optional() }),
  z.strictObject({ type: z.literal('hardBreak') }),
])

const inlines = z.array(inline).max(500)
const blocks = z.array(z.lazy(() => block)).max(1_000)
const some = z
  .array(z.lazy(() => block))
  .min(1)
  .max(200)

const block: z.ZodType<Block> = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), align: z.enum(['center', 'right']).optional(), content: inlines }),
    z.strictObject({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), content: inlines }),
    z.strictObject({
      type: z.enum(['bulletList', 'orderedList']),
      content: z
        .array(z.strictObject({ type: z.literal('listItem'), content: some }))
        .min(1)
        .max(300),
    }),
    z.strictObject({ type: z.literal('blockquote'), content: some }),
    z.strictObject({
      type: z.literal('table'),
      content: z
        .array(
          z.strictObject({
            type: z.literal('tableRow'),
            content: z
              .array(z.strictObject({ type: z.enum(['tableHeader', 'tableCell']), content: some }))
              .min(1)
              .max(20),
          }),
        )
        .min(1)
        .max(500),
    }),
  ])
  .meta({ id: 'Block' })

/** A closed tree: whatever it does not know is refused, so nothing has to be cleaned before it is shown. */
export const richText: z.ZodType<RichText> = z
  .strictObject({ type: z.literal('doc'), content: blocks })
  .refine((text) => depthOf(text) <= deepestRichText + 1, '列表、引用、表格套得太深，请减少层次')
  .meta({ id: 'RichText' })
