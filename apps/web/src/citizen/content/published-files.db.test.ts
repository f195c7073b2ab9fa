import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { seedAgencies } from '@anju/core/agencies'
import { putContentFile, seedPiece } from '@anju/core/content'
import { type ContentBodies, type ContentKind, richTextOf, type Writing } from '@anju/domain/content'
import { plainDate } from '@anju/domain/kit'
import { testDatabase } from '@anju/testkit'
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { testSite } from '../browser.testing.ts'

const rules = new URL('../../../../../packages/ui/.htmlvalidate.json', import.meta.url)
const validator = new HtmlValidate(JSON.parse(readFileSync(rules, 'utf8')))
const db = await testDatabase()
await db.sql(`insert into city (code, province_code, name, is_open) values ('370300', '370000', '淄博市', true),
  ('310100', '310000', '上海市', true)`)
const site = await testSite(db)
const agencyId = '00000000-0000-8000-8000-000000370300'
const words = { name: '淄博市窗口', address: '示范路 1 号', phone: '0533-0000000', hours: '工作日', is_active: true }
await db.owner.tx((tx) =>
  seedAgencies(tx, '370300', {
    agencies: [{ ...words, id: agencyId, parent_id: null, level: 'city' }],
    areas: [{ area: '370300', agency_id: agencyId }],
  }),
)
const ctx = site.office.ctx({ actor: { kind: 'system' }, db: db.owner })
const browser = site.browser()
const at = (path: string, headers = {}) =>
  Promise.resolve(site.app.request(`https://gzf.example.org/370300${path}`, { headers }))

async function stored(kind: 'picture' | 'attachment', name = '申请 表.docx'): Promise<string> {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(5_000)])
  const upload = { name, bytes, truncated: false }
  const put = await putContentFile(ctx, { agencyId, kind, upload, by: null })
  if (!put.ok) throw new Error(put.refusal.code)
  return put.value.id
}

let pieces = 0
async function published<K extends ContentKind>(kind: K, body: ContentBodies[K]): Promise<string> {
  const slug = `piece-${(pieces += 1)}`
  const writing = { kind, title: `示范 ${slug}`, body } as unknown as Writing
  await db.owner.tx((tx) =>
    seedPiece(tx, ctx, { agencyId, piece: { slug, datedOn: plainDate('2026-02-01'), writing } }),
  )
  return slug
}

async function faultsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) => messages.map((one) => `${one.line} ${one.ruleId} ${one.message}`))
}

const attached = (file: string) => ({ text: richTextOf(['正文']), attachments: [{ file, name: '空表' }] })
const announcement = { category: 'announcement', issuer: '示范单位', documentNumber: '', noticeUntil: null } as const

test('an attachment is saved under its name, sealed, and known again', async () => {
  const file = await stored('attachment')
  expect((await at(`/files/${file}`)).status, 'named by nothing').toBe(404)
  await published('announcement', { ...announcement, ...attached(file) })
  const answer = await at(`/files/${file}`)
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': '5004',
    'content-disposition': `attachment; filename="file.pdf"; filename*=UTF-8''%E7%94%B3%E8%AF%B7%20%E8%A1%A8.pdf`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=300',
  })
  const again = await at(`/files/${file}`, { 'if-none-match': answer.headers.get('etag') ?? '' })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await site.app.request(`https://gzf.example.org/310100/files/${file}`)).status, 'another city').toBe(404)
})

test('a picture has the type of its form, and is kept', async () => {
  const file = await stored('picture')
  const pictures = [{ file, alt: '示范图片', caption: '说明' }]
  const slug = await published('photo-news', { text: richTextOf(['正文']), pictures })
  for (const [form, type] of [
    ['480.webp', 'image/webp'],
    ['960.jpg', 'image/jpeg'],
  ]) {
    const answer = await at(`/pictures/${file}/${form}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, s-maxage=3600, immutable')
  }
  for (const form of ['961.webp', '960.png', '960', 'file', '..%2f960.webp'])
    expect((await at(`/pictures/${file}/${form}`)).status, form).toBe(404)
  expect((await at(`/files/${file}`)).status, 'a picture is no attachment').toBe(404)
  const page = await browser.get(`/370300/photo-news/${slug}`)
  expect(page.html).toContain(`srcset="/370300/pictures/${file}/480.webp 480w, /370300/pictures/${file}/960.webp 960w"`)
  expect(page.html).toContain(`src="/370300/pictures/${file}/960.jpg" alt="示范图片" width="960" height="480"`)
  expect(page.html).toContain('<figcaption>说明</figcaption>')
  expect(await faultsOf(page.html)).toEqual([])
  expect((await browser.get('/370300/photo-news')).html).toContain('480.webp')
})

test.each([
  ['notices', 'announcement', announcement],
  ['services', 'service-info', { summary: '' }],
  ['downloads', 'download', { description: '说明', paper: null }],
  [
    'policies',
    'policy',
    {
      documentNumber: '',
      issuer: '示范机关',
      level: 'city',
      issuedOn: null,
      effectiveOn: null,
      expiresOn: null,
      validity: 'in-force',
      summary: '摘要',
      address: '',
      sourceNote: '来源',
      interprets: '',
    },
  ],
] as const)('%s offer their attachments with format, size and date', async (section, kind, body) => {
  const file = await stored('attachment')
  const slug = await published(kind, { ...body, ...attached(file) })
  const page = await browser.get(`/370300/${section}/${slug}`)
  expect(page.html).toContain(`href="/370300/files/${file}"`)
  expect(page.text).toMatch(/空表 （PDF，5 KB）.*2026年3月2日/)
  expect(await faultsOf(page.html)).toEqual([])
  if (section === 'downloads') expect((await browser.get('/370300/downloads')).text).toContain('PDF，5 KB')
})

test('a piece whose file is gone stands without it', async () => {
  const file = await stored('picture')
  const slug = await published('photo-news', {
    text: richTextOf(['正文']),
    pictures: [{ file, alt: '图', caption: '' }],
  })
  await db.sql(`update content_file set state = 'erased', erased_at = app_now() where id = $1`, [file])
  const page = await browser.get(`/370300/photo-news/${slug}`)
  expect([page.status, page.html.includes('<figure')]).toEqual([200, false])
  expect((await at(`/pictures/${file}/480.webp`)).status).toBe(404)
})

test('房源信息: everything that is asked for stands in the address, and odd questions are answered', async () => {
  const layout = {
    name: '一室',
    rooms: 1,
    grossArea: { from: 30, to: 40 },
    rentPerSquareMetre: 1_000,
    total: 9,
    available: 2,
  }
  const estate = {
    district: '370303',
    address: '示范路',
    operator: '',
    phone: '',
    builtIn: null,
    layouts: [{ ...layout, plan: null }],
    facilities: [],
    transport: '',
    text: richTextOf([]),
    pictures: [],
  }
  expect((await browser.get('/370300/listings')).text).toContain('暂无房源信息')
  for (let n = 0; n < 22; n += 1) await published('listing', estate)
  const first = await browser.get('/370300/listings?rooms=1')
  expect(first.text).toContain('找到 22 个小区')
  const more = /href="(\/370300\/listings\?rooms=1&amp;after=20)#found"/.exec(first.html)?.[1] ?? ''
  expect((await browser.get(more.replaceAll('&amp;', '&'))).html.match(/<h3>/g)).toHaveLength(2)
  for (const odd of ['after=-1', 'after=x', 'after=999', `rent=${'9'.repeat(300)}`, 'rooms=%00', 'district=%27']) {
    const page = await browser.get(`/370300/listings?${odd}`)
    expect([odd, page.status < 500]).toEqual([odd, true])
    expect(await faultsOf(page.html)).toEqual([])
  }
  expect((await browser.get('/370300/listings?rent=100')).text).toContain('不限“月租金不超过 100 元”')
})
