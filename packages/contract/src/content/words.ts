import { z } from 'zod'

const controls = /[\p{Cc}--[\n\t]]|[\u202a-\u202e\u2066-\u2069]/v

/** Text as an editor writes it: well-formed, without control characters and overrides of direction. */
export const words = (most: number) =>
  z
    .string()
    .max(most, `最多 ${most} 个字`)
    .refine((text) => text.isWellFormed() && !controls.test(text), '含有不能保存的字符')

export const line = (most: number) => words(most).transform((text) => text.trim())
