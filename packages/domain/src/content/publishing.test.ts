import { describe, expect, test } from 'vitest'
import { plainDate } from '../kit/index.ts'
import type { ListingBody, Writing } from './bodies.ts'
import { publishingFaults } from './publishing.ts'
import { richTextOf } from './rich-text.ts'

const codes = (writing: Writing) => publishingFaults(writing).map(({ path, code }) => `${path} ${code}`)

const announcement = (over: object = {}, title = '关于公示的通知'): Writing<'announcement'> => ({
  kind: 'announcement',
  title,
  body: {
    category: 'announcement',
    issuer: '示范单位',
    documentNumber: '',
    noticeUntil: null,
    text: richTextOf(['正文']),
    attachments: [],
    ...over,
  },
})

test('what is whole may be published', () => {
  expect(codes(announcement())).toEqual([])
})

test('everything missing is told at once', () => {
  expect(codes(announcement({ issuer: ' ', text: richTextOf(['']) }, ''))).toEqual([
    'title text.empty',
    'body.issuer text.empty',
    'body.text text.empty',
  ])
})

test('a public notice has a last day', () => {
  expect(codes(announcement({ category: 'public-notice' }))).toEqual(['body.noticeUntil date.empty'])
  expect(codes(announcement({ category: 'public-notice', noticeUntil: plainDate('2026-12-08') }))).toEqual([])
})

describe('full numbers of persons', () => {
  test('are refused wherever they stand, with the field', () => {
    expect(codes(announcement({ text: richTextOf(['张某 11010519491231002X', '电话 15909098989']) }))).toEqual([
      'body.text personal.id-number',
      'body.text personal.mobile',
    ])
    expect(codes(announcement({}, '公示 15909098989'))).toEqual(['title personal.mobile'])
    expect(codes(announcement({ attachments: [{ file: 'x', name: '名单11010519491231002X.pdf' }] }))).toEqual([
      'body.attachments.0.name personal.id-number',
    ])
  })

  test('also behind a link and between two styles of one word', () => {
    const linked = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '159' },
            { type: 'text', text: '09098989', marks: [{ type: 'bold' }] },
            { type: 'text', text: '拨打', marks: [{ type: 'link', href: 'tel:15909098988' }] },
          ],
        },
      ],
    }
    expect(codes(announcement({ text: linked }))).toEqual(['body.text personal.mobile', 'body.text personal.mobile'])
  })

  test('masked ones, landlines and hotlines may stand', () => {
    expect(
      codes(announcement({ text: richTextOf(['张* 1101**********002X 159****8989', '0533-2300000、12345']) })),
    ).toEqual([])
  })
})

test('a picture without its text is not published', () => {
  const news: Writing = {
    kind: 'photo-news',
    title: '示范小区开工',
    body: { text: richTextOf(['正文']), pictures: [{ file: 'a', alt: ' ', caption: '' }] },
  }
  expect(codes(news)).toEqual(['body.pictures.0.alt picture.alt-empty'])
})

test('a listing counts right', () => {
  const layout = {
    name: '一室一厅',
    rooms: 1,
    grossArea: { from: 52, to: 45 },
    rentPerSquareMetre: 800,
    total: 10,
    available: 12,
    plan: { file: 'p', alt: '', caption: '' },
  }
  const body: ListingBody = {
    district: '370303',
    address: '示范路 1 号',
    operator: '示范运营公司',
    phone: '0533-0000000',
    builtIn: 2020,
    layouts: [layout],
    facilities: [],
    transport: '',
    text: richTextOf(['']),
    pictures: [],
  }
  expect(codes({ kind: 'listing', title: '示范小区', body })).toEqual([
    'body.layouts.0.plan.alt picture.alt-empty',
    'body.layouts.0.grossArea area.order',
    'body.layouts.0.available units.order',
  ])
})
