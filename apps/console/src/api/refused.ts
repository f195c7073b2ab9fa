import type { Problem } from '@anju/contract/kit'

export type Refusal = {
  code: string
  status: number
  /** Chinese words of the server, fit to be shown. */
  words: string
  fieldErrors?: Problem['fieldErrors']
  requestId?: string
  retryAfter?: number
}

/** What the server did not do, and why. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

export const refusalOf = (error: unknown): Refusal =>
  error instanceof Refused ? error.refusal : { code: 'internal', status: 0, words: '页面出了错，请刷新后再试' }

/** Whether the act may have reached the server without our knowing: the same attempt may be sent again. */
export const isUnsure = ({ status }: Refusal): boolean => status === 0 || status >= 500

/** Somebody was first: the item in front of the officer is no longer what it was. */
export const isConflict = ({ status, code }: Refusal): boolean => status === 409 && code !== 'case.member-elsewhere'
