import { afterAll, describe, expect, test } from 'vitest'
import { openAttachmentInspector } from './index.ts'
import {
  docxOf,
  fontWithoutTable,
  packedObjects,
  paragraph,
  pdfOf,
  relationship,
  xlsxOf,
  zipOf,
} from './samples.testing.ts'

const inspector = openAttachmentInspector()
afterAll(() => inspector.close())

const id = '11010519491231002X'
const inspect = (name: string, bytes: Uint8Array | string) => inspector.inspect({ name, bytes: Buffer.from(bytes) })

async function taken(name: string, bytes: Uint8Array | string) {
  const answer = await inspect(name, bytes)
  if ('fault' in answer) throw new Error(`${name}: ${answer.fault}`)
  return answer
}
async function faultOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const answer = await inspect(name, bytes)
  if (!('fault' in answer)) return 'taken'
  return answer.fault === 'active' ? `active: ${answer.what}` : answer.fault
}
const placesOf = async (name: string, bytes: Uint8Array | string) =>
  (await taken(name, bytes)).numbers.map(({ where, shown }) => `${where} ${shown}`)

describe('what may be attached', () => {
  test.each([
    ['a.pdf', pdfOf(['Hello'])],
    ['a.docx', docxOf(paragraph('你好'))],
    ['a.xlsx', xlsxOf('<row r="1"><c r="A1"><v>1</v></c></row>')],
    ['a.csv', '姓名,户型\n张*,一室\n'],
    ['a.txt', '说明'],
  ])('%s, by what it holds, with nothing found in it', async (name, bytes) => {
    expect(await taken(name, bytes)).toMatchObject({ format: name.split('.')[1], numbers: [], unread: '' })
  })

  test('a wrong ending of a right file counts for nothing', async () => {
    expect(await taken('a.exe', pdfOf(['Hello']))).toMatchObject({ format: 'pdf' })
    expect(await taken('a.txt', docxOf(paragraph('x')))).toMatchObject({ format: 'docx' })
  })

  test('a table of this country’s spreadsheets is kept as UTF-8 that every spreadsheet reads', async () => {
    const gb18030 = Buffer.from([0xc4, 0xfa, 0xba, 0xc3, 0x2c, 0x31, 0x0a])
    expect((await taken('a.csv', gb18030)).bytes.toString()).toBe('\ufeff您好,1\n')
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('您好', 'utf16le')])
    expect((await taken('a.txt', utf16)).bytes.toString()).toBe('\ufeff您好')
    expect((await taken('a.csv', '\ufeff您好')).bytes.toString()).toBe('\ufeff您好')
  })

  test('a link that waits to be pressed may stay, printer settings too', async () => {
    const more = [
      { name: 'word/_rels/document.xml.rels', data: relationship('hyperlink', 'https://www.example.org/') },
      { name: 'xl/printerSettings/printerSettings1.bin', data: 'x' },
    ]
    expect(await faultOf('a.docx', docxOf(paragraph('x'), more))).toBe('taken')
  })
})

describe('what may not', () => {
  test.each([
    ['nothing', 'a.pdf', ''],
    ['a page', 'a.html', '<!doctype html><script>alert(1)</script>'],
    ['a picture that runs', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a program called a document', 'a.docx', 'MZ\u0090\u0000'],
    ['a program called a text', 'a.txt', 'MZ\u0090\u0000\u0003'],
    ['text called a document', 'a.pdf', 'hello'],
    ['an old or locked office file', 'a.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['an archive that is no document', 'a.docx', zipOf([{ name: 'a.txt', data: 'x' }])],
  ])('%s', async (_what, name, bytes) => {
    expect(await faultOf(name, bytes)).toBe('type')
  })

  test('a file that is cut off', async () => {
    const [pdf, docx] = [pdfOf(['Hello']), docxOf(paragraph('x'.repeat(2_000)))]
    expect(await faultOf('a.pdf', pdf.subarray(0, pdf.length - 60))).toBe('corrupt')
    expect(await faultOf('a.docx', docx.subarray(0, docx.length - 60))).toBe('corrupt')
    expect(await faultOf('a.docx', docx.subarray(0, 10))).toBe('corrupt')
  })

  test('two files in one', async () => {
    expect(await faultOf('a.pdf', pdfOf(['Hello'], { tail: '<script>alert(1)</script>' }))).toMatch(/^active/)
    const archive = zipOf([{ name: 'a.txt', data: 'x' }])
    expect(await faultOf('a.pdf', Buffer.concat([pdfOf(['Hello']), archive]))).toMatch(/^active/)
    expect(await faultOf('a.pdf', pdfOf(['Hello'], { head: 'MZ\u0090' }))).toBe('type')
    expect(await faultOf('a.docx', Buffer.concat([docxOf(paragraph('x')), Buffer.from('%PDF-1.4')]))).toBe('corrupt')
  })

  test.each([
    ['/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>', '脚本'],
    ['/OpenAction<</S/J#61vaScript/JS(1)>>', '脚本'],
    ['/OpenAction<</S/Launch/F(cmd.exe)>>', '启动程序的动作'],
    ['/Names<</EmbeddedFiles<</Names[]>>>>', '内嵌的文件'],
    ['/AcroForm<</XFA[]>>', '动态表单'],
    ['/OpenAction<</S/SubmitForm/F(https://example.org)>>', '发送表单的动作'],
    ['/OpenAction<</S/GoToR/F(\\\\\\\\host\\\\a.pdf)>>', '打开别的文件的动作'],
  ])('a PDF with %s', async (catalog, what) => {
    expect(await faultOf('a.pdf', pdfOf(['Hello'], { catalog }))).toBe(`active: ${what}`)
  })

  test('a PDF that packs its script away, or is locked', async () => {
    const objects = [packedObjects('<</S/JavaScript/JS(app.alert\\(1\\))>>')]
    expect(await faultOf('a.pdf', pdfOf(['Hello'], { objects }))).toBe('active: 脚本')
    expect(await faultOf('a.pdf', pdfOf(['Hello'], { tail: '', catalog: '/Encrypt 9 0 R' }))).toBe('locked')
  })

  const part = (name: string, data = 'x') => docxOf(paragraph('x'), [{ name, data }])
  const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
  test.each([
    ['宏', part('word/vbaProject.bin')],
    ['宏', docxOf(paragraph('x'), [], macroType)],
    ['内嵌的对象', part('word/embeddings/oleObject1.bin')],
    ['内嵌的对象', part('word/afchunk.bin')],
    ['加载项', part('customUI/customUI14.xml', '<x/>')],
    ['外部数据', part('xl/externalLinks/externalLink1.xml', '<x/>')],
    ['程序', part('word/media/a.exe')],
    ['外部链接', part('word/_rels/settings.xml.rels', relationship('attachedTemplate', 'http://example.org/t.dotm'))],
    ['外部链接', part('word/_rels/document.xml.rels', relationship('image', '\\\\host\\a.png'))],
    ['外部链接', part('word/_rels/document.xml.rels', relationship('hyperlink', 'file:///etc/passwd'))],
    [
      '自动更新的域',
      docxOf('<w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\cmd.exe</w:instrText></w:r>'),
    ],
    ['自定义的 XML 实体', part('word/styles.xml', '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')],
    ['自动取数的公式', xlsxOf('<row r="1"><c r="A1"><f>_xlfn.WEBSERVICE("http://example.org")</f></c></row>')],
    ['公式', "=cmd|'/C calc'!A0,1\n"],
  ])('office files: %s', async (what, bytes) => {
    expect(await faultOf(typeof bytes === 'string' ? 'a.csv' : 'a.docx', bytes)).toBe(`active: ${what}`)
  })

  test('names that lead out of the archive', async () => {
    for (const name of ['../../etc/cron.d/x', '/etc/passwd', 'word\\..\\x.xml']) {
      expect(await faultOf('a.docx', part(name)), name).toBe('corrupt')
    }
  })

  test('an archive that unpacks to more than it may, also when it claims less', async () => {
    const zeros = Buffer.alloc(70 * 1_048_576)
    const bomb = { name: 'word/media/a.png', data: zeros }
    expect(await faultOf('a.docx', docxOf(paragraph('x'), [bomb]))).toBe('too-much')
    expect(await faultOf('a.docx', docxOf(paragraph('x'), [{ ...bomb, claimedSize: 10 }]))).toBe('corrupt')
    const many = Array.from({ length: 4 }, (_, n) => ({
      name: `word/media/${n}.png`,
      data: zeros.subarray(0, 60 * 1_048_576),
    }))
    expect(await faultOf('a.docx', docxOf(paragraph('x'), many))).toBe('too-much')
  }, 60_000)

  test('one that takes too long is ended, and the next one is read', async () => {
    const hasty = openAttachmentInspector({ timeoutMs: 1 })
    expect(await hasty.inspect({ name: 'a.pdf', bytes: pdfOf(['Hello']) })).toEqual({ fault: 'too-much' })
    hasty.close()
    expect(await faultOf('a.txt', '说明')).toBe('taken')
  })
})

describe('whom a file names', () => {
  test('a PDF, by the page, also in what is filled into it', async () => {
    expect(await placesOf('a.pdf', pdfOf(['Hello', `No. ${id}`, 'Tel 138 1234 5678']))).toEqual([
      '第 2 页 1101…002X',
      '第 3 页 1381…5678',
    ])
    const annots = '<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]/Contents(13812345678)>>'
    const pdf = pdfOf(['Hello']).toString('latin1').replace('/MediaBox', `/Annots[${annots}]/MediaBox`)
    expect(await placesOf('a.pdf', Buffer.from(pdf, 'latin1'))).toEqual(['第 1 页 1381…5678'])
  })

  test('a Word document, by the paragraph, though the number is split, escaped or deleted', async () => {
    const inside = [paragraph('您好'), paragraph('110105', '19491231', '002X'), paragraph('138&#49;2345678')].join('')
    const more = [
      { name: 'word/header1.xml', data: wordHeader('13912345678') },
      { name: 'docProps/core.xml', data: '<x><dc:creator>13712345678</dc:creator></x>' },
    ]
    expect(await placesOf('a.docx', docxOf(inside, more))).toEqual([
      '正文第 2 段 1101…002X',
      '正文第 3 段 1381…5678',
      '页眉 1391…5678',
      '文件属性 1371…5678',
    ])
  })

  test('a workbook, by sheet and cell, also in numbers, formulas and what no cell shows any more', async () => {
    const cells = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>13812345678</v></c></row>
      <row r="2"><c r="A2"><v>1.3912345678E10</v></c><c r="B2" t="inlineStr"><is><t>137</t><t>12345678</t></is></c></row>
      <row r="3"><c r="A3"><f>"13612345678"</f><v>0</v></c></row>`
    expect(await placesOf('a.xlsx', xlsxOf(cells, [id, '13512345678']))).toEqual([
      '工作表“名单” A1 1101…002X',
      '工作表“名单” B1 1381…5678',
      '工作表“名单” A2 1391…5678',
      '工作表“名单” B2 1371…5678',
      '工作表“名单” A3 1361…5678',
      '不再显示的单元格 1351…5678',
    ])
  })

  test('a text, by the line', async () => {
    expect(await placesOf('a.csv', `姓名,号码\r\n张*,1101**********002X\r\n李*,${id}\r\n`)).toEqual([
      '第 3 行 1101…002X',
    ])
  })

  test('what no machine can read is said: scanned pages, fonts without their table, pictures', async () => {
    expect((await taken('a.pdf', pdfOf(['Hello', '', '', 'x', '']))).unread).toBe('第 2 至 3、5 页')
    expect((await taken('a.pdf', pdfOf(['<B0A131333831323334>'], { font: fontWithoutTable }))).unread).toBe('第 1 页')
    expect((await taken('a.docx', docxOf(paragraph('x'), [{ name: 'word/media/image1.png', data: 'x' }]))).unread).toBe(
      '里面的图片',
    )
  })
})

const wordHeader = (words: string): string => `<w:hdr xmlns:w="x">${paragraph(words)}</w:hdr>`
