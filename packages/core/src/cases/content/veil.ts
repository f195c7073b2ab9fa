import { maskDocumentNumber, maskName } from '@anju/domain/kit'

/** How personal values are told: as they are to the holder of the claim, masked to everybody else. */
export type Veil = {
  isMasked: boolean
  name(name: string): string
  number(number: string): string
  /** Anything else a person wrote: addresses, amounts, employers. */
  text(words: string): string
  amount(fen: number): number | null
}

const open: Veil = {
  isMasked: false,
  name: (name) => name,
  number: (number) => number,
  text: (words) => words,
  amount: (fen) => fen,
}

const masked: Veil = {
  isMasked: true,
  name: maskName,
  number: maskDocumentNumber,
  text: (words) => (words === '' ? '' : '已遮住'),
  amount: () => null,
}

export const veilOf = (isMasked: boolean): Veil => (isMasked ? masked : open)
