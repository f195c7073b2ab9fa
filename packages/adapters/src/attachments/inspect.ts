import type { AttachmentFault, InspectedAttachment } from '@anju/core'
import { inspectOoxml } from './ooxml.ts'
import { inspectPdf } from './pdf.ts'
import { inspectPlain } from './plain.ts'
import { Stop } from './stop.ts'

export type Inspected = (Omit<InspectedAttachment, 'bytes'> & { bytes: Uint8Array }) | AttachmentFault

/** What a file is by its first bytes; its ending says only which text a text is. */
export async function inspect({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Inspected> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (startsWith(file, '%PDF-')) return await inspectPdf(file)
    if (startsWith(file, 'PK\u0003\u0004')) return await inspectOoxml(file)
    if (startsWith(file, '\xd0\xcf\x11\xe0')) throw new Stop({ fault: 'type' })
    return inspectPlain(file, name.toLowerCase().split('.').at(-1) ?? '')
  } catch (error) {
    return error instanceof Stop ? error.fault : { fault: 'corrupt' }
  }
}

const startsWith = (file: Buffer, start: string): boolean => file.toString('latin1', 0, start.length) === start
