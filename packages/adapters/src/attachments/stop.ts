import type { AttachmentFault } from '@anju/core'

/** Ends the inspection with what is wrong; nothing else is thrown on purpose. */
export class Stop extends Error {
  readonly fault: AttachmentFault

  constructor(fault: AttachmentFault) {
    super(fault.fault)
    this.fault = fault
  }
}

export const active = (what: string): Stop => new Stop({ fault: 'active', what })
export const tooMuch = (): Stop => new Stop({ fault: 'too-much' })
export const corrupt = (): Stop => new Stop({ fault: 'corrupt' })
