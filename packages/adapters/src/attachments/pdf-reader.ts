import { getDocumentProxy } from 'unpdf'
import { corrupt, Stop } from './stop.ts'

/** The parts of the library's reader that we use. */
export type PdfPage = {
  getTextContent(): Promise<{ items: ({ str: string; hasEOL: boolean } | object)[] }>
  getAnnotations(): Promise<{ fieldValue?: unknown; contentsObj?: { str?: string }; titleObj?: { str?: string } }[]>
  cleanup(): void
}
type PdfDocument = {
  numPages: number
  getPage(number: number): Promise<PdfPage>
  getJSActions(): Promise<object | null>
  getAttachments(): Promise<object | null>
  getMetadata(): Promise<{ info: object }>
}

export type Pdf = {
  document: PdfDocument
  /** Whether since the last question a table of characters was wanted that is not here, so that words were left out. */
  lacksTable(): boolean
}

export async function openPdf(bytes: Buffer): Promise<Pdf> {
  let isLacking = false
  /** Nothing is fetched from anywhere. */
  class NoTables {
    fetch({ kind }: { kind: string }): Promise<never> {
      if (kind === 'cMapUrl') isLacking = true
      return Promise.reject(new Error('not here'))
    }
  }
  const lacksTable = () => {
    const was = isLacking
    isLacking = false
    return was
  }
  try {
    const options = { BinaryDataFactory: NoTables, verbosity: 0, disableFontFace: true, useSystemFonts: false }
    const document: unknown = await getDocumentProxy(new Uint8Array(bytes), options)
    return { document: document as PdfDocument, lacksTable } // the library's own type drags the whole browser in
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw isLocked ? new Stop({ fault: 'locked' }) : corrupt()
  }
}
