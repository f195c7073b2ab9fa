/**
 * How well a value is founded:
 * `law` = national order; `published` = a city's own paper, read at its source; `secondary` = official text reposted elsewhere,
 * to be confirmed before it is quoted as law; `parameter` = a default of this system, no source found.
 */
export type Footing = 'law' | 'published' | 'secondary' | 'parameter'

/** Where a value comes from. Every value of a by-law set carries one. */
export type Source = {
  /** Title and number of the paper, in Chinese, fit to be shown. */
  document: string
  article?: string
  /** Address of the page where it was read. */
  address?: string
  footing: Footing
  /** What a reader has to know before relying on it, e.g. that the figure is of 2020. */
  note?: string
}

export type Sourced<T> = { value: T; source: Source }

/** The words under a figure: 《公共租赁住房管理办法》（住房和城乡建设部令第11号）第八条. */
export function sourceWords(source: Source): string {
  return `${source.document}${source.article ?? ''}${source.note ? `（${source.note}）` : ''}`
}
