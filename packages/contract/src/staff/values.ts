import { z } from 'zod'

/** Values that every staff answer is made of. Instants are UTC, days are Asia/Shanghai, money is fen, areas are m². */
export const instant = z.iso.datetime()
export const day = z.iso.date()
export const id = z.uuid()
export const fen = z.int().min(0)
/** Square metres, rounded to two decimals. */
export const squareMetres = z.number().min(0)
export const version = z.int().min(1)

const controls = /[\p{Cc}--[\n\t]]/v

/** Text that an officer types: trimmed, without control characters (but line breaks) and lone surrogates. */
export const typed = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `最多 ${most} 个字`)
    .refine((s) => s.isWellFormed() && !controls.test(s), '含有不能保存的字符')
export const typedSome = (most: number) => typed(most).min(1, '请填写')

/** A coded value with the Chinese words for it. */
export const labelled = z.object({ code: z.string(), label: z.string() })
export type Labelled = z.infer<typeof labelled>

export const itemParams = z.object({ id })
/** Every decision names the version that the officer looked at. */
export const versioned = z.strictObject({ version })

export const paging = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(200),
}
