const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/**
 * The characters of a text as a reader counts them (UAX 29 grapheme clusters).
 * Example: `graphemes('𠮷é')` is `['𠮷', 'é']`, whatever the number of code units.
 */
export const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/**
 * How many characters a reader counts (UAX 29).
 * Example: `countGraphemes('阿卜杜·热合曼')` is 7.
 */
export const countGraphemes = (text: string): number => graphemes(text).length
