import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

/** Files as somebody might send them, made byte by byte so that each can be wrong in one way. */

type ZipEntry = { name: string; data: string | Buffer; claimedSize?: number }

/** An archive; a size may be claimed that is not the data's. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, claimedSize } of entries) {
    const plain = Buffer.from(data)
    const packed = deflateRawSync(plain)
    const path = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x800, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(plain), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(claimedSize ?? plain.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, path, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), facts, tail, path]))
    files.push(file)
    offset += file.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, listed, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}

const mainType = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
}
const types = (part: string, type: string): ZipEntry => ({
  name: '[Content_Types].xml',
  data: `<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`,
})

const wordXml = (inside: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${inside}</w:body></w:document>`
export const paragraph = (...runs: string[]): string =>
  `<w:p>${runs.map((one) => `<w:r><w:t>${one}</w:t></w:r>`).join('')}</w:p>`

/** A Word document with these paragraphs and further parts. */
export const docxOf = (inside: string, more: readonly ZipEntry[] = [], type = mainType.docx): Buffer =>
  zipOf([types('word/document.xml', type), { name: 'word/document.xml', data: wordXml(inside) }, ...more])

/** A workbook with one sheet called 名单. */
export const xlsxOf = (cells: string, strings: readonly string[] = [], more: readonly ZipEntry[] = []): Buffer =>
  zipOf([
    types('xl/workbook.xml', mainType.xlsx),
    {
      name: 'xl/workbook.xml',
      data: '<workbook><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/sharedStrings.xml', data: `<sst>${strings.map((one) => `<si><t>${one}</t></si>`).join('')}</sst>` },
    { name: 'xl/worksheets/sheet1.xml', data: `<worksheet><sheetData>${cells}</sheetData></worksheet>` },
    ...more,
  ])

export const relationship = (type: string, target: string): string =>
  `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`

type PdfMore = { catalog?: string; font?: string; objects?: readonly string[]; tail?: string; head?: string }

/** A PDF with one page a text; more may stand in its catalog, behind its objects, before and behind it. */
export function pdfOf(
  pages: readonly string[],
  { catalog = '', font, objects = [], tail = '', head = '' }: PdfMore = {},
): Buffer {
  const kids = pages.map((_, index) => `${10 + index * 2} 0 R`).join(' ')
  const drawn = pages.flatMap((text, index) => {
    const draw = text === '' ? '' : `BT /F1 18 Tf 20 200 Td ${text.startsWith('<') ? text : `(${text})`} Tj ET`
    return [
      `${10 + index * 2} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents ${11 + index * 2} 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj`,
      `${11 + index * 2} 0 obj<</Length ${draw.length}>>stream\n${draw}\nendstream endobj`,
    ]
  })
  const all = [
    `1 0 obj<</Type/Catalog/Pages 2 0 R${catalog}>>endobj`,
    `2 0 obj<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>endobj`,
    `5 0 obj${font ?? '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'}endobj`,
    ...drawn,
    ...objects,
  ]
  return Buffer.from(`${head}%PDF-1.7\n${all.join('\n')}\ntrailer<</Root 1 0 R>>\n%%EOF\n${tail}`, 'latin1')
}

/** An object stream: the place where newer PDFs pack their dictionaries. */
export function packedObjects(inside: string): string {
  const data = deflateSync(Buffer.from(`30 0 ${inside}`)).toString('latin1')
  return `20 0 obj<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length ${data.length}>>stream\n${data}\nendstream endobj`
}

/** A font whose table of characters stands in no file: words in it cannot be read without that table. */
export const fontWithoutTable =
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 800/StemV 80>>>>]>>'
