import { NumberFinder } from './numbers.ts'
import { refusePdfActs } from './pdf-acts.ts'
import { active, corrupt, tooMuch } from './stop.ts'
import { type Pdf, type PdfPage, openPdf } from './pdf-reader.ts'

const mostPages = 1_000

/** A PDF: nothing stands before or behind it, nothing in it acts, and its pages name nobody. */
export async function inspectPdf(bytes: Buffer) {
  refuseDouble(bytes)
  refusePdfActs(bytes)
  const pdf = await openPdf(bytes)
  if (pdf.document.numPages > mostPages) throw tooMuch()
  await refuseModelActs(pdf)
  const finder = new NumberFinder()
  const unread: number[] = []
  finder.look(await aboutOf(pdf), '文件属性')
  for (let number = 1; number <= pdf.document.numPages; number += 1) {
    const page = await pdf.document.getPage(number)
    const words = await wordsOn(page)
    if (words.trim() === '' || pdf.lacksTable()) unread.push(number)
    finder.look(words, `第 ${number} 页`)
    page.cleanup()
  }
  return { format: 'pdf' as const, bytes, numbers: finder.found, unread: pagesInWords(unread) }
}

/** What ends after its end, or is an archive as well, would be another file to another reader. */
function refuseDouble(bytes: Buffer): void {
  const end = bytes.lastIndexOf('%%EOF')
  if (end < 0) throw corrupt()
  const isAlone = /^%%EOF[\s\0]*$/.test(bytes.toString('latin1', end))
  if (!isAlone || bytes.subarray(-65_557).includes('PK\u0005\u0006', 0, 'latin1')) throw active('附在后面的另一个文件')
}

/** What the reader itself finds, where our own look was led astray. */
async function refuseModelActs({ document }: Pdf): Promise<void> {
  if (await document.getJSActions()) throw active('脚本')
  if (await document.getAttachments()) throw active('内嵌的文件')
}

async function aboutOf({ document }: Pdf): Promise<string> {
  const { info } = await document.getMetadata()
  return Object.values(info)
    .filter((one) => typeof one === 'string')
    .join('\n')
}

/** Words in the order of the page, and what is filled into its forms and notes. */
async function wordsOn(page: PdfPage): Promise<string> {
  const { items } = await page.getTextContent()
  const words = items.map((one) => ('str' in one ? one.str + (one.hasEOL ? '\n' : '') : '')).join('')
  const notes = (await page.getAnnotations()).flatMap((one) => [
    one.fieldValue,
    one.contentsObj?.str,
    one.titleObj?.str,
  ])
  return [words, ...notes.filter((one) => typeof one === 'string')].join('\n')
}

/** `第 1、3 至 5 页`. */
function pagesInWords(pages: readonly number[]): string {
  if (pages.length === 0) return ''
  const spans: { from: number; to: number }[] = []
  for (const page of pages) {
    const last = spans.at(-1)
    if (last && last.to === page - 1) last.to = page
    else spans.push({ from: page, to: page })
  }
  return `第 ${spans.map(({ from, to }) => (from === to ? `${from}` : `${from} 至 ${to}`)).join('、')} 页`
}
