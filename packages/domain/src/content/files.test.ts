import { expect, test } from 'vitest'
import { filesNamed, formatBytes, formatLabelOf, richTextOf } from './index.ts'

const picture = (file: string) => ({ file, alt: '图', caption: '' })

test('a piece names its pictures, plans and attachments, each with its field', () => {
  const layout = {
    name: '一室',
    rooms: 1,
    grossArea: { from: 30, to: 30 },
    rentPerSquareMetre: 100,
    total: 1,
    available: 1,
  }
  const listing = {
    district: '370303',
    address: '',
    operator: '',
    phone: '',
    builtIn: null,
    layouts: [
      { ...layout, plan: null },
      { ...layout, plan: picture('p') },
    ],
    facilities: [],
    transport: '',
    text: richTextOf([]),
    pictures: [picture('a')],
  }
  expect(filesNamed({ kind: 'listing', title: '', body: listing })).toEqual([
    { file: 'a', kind: 'picture', path: 'body.pictures.0' },
    { file: 'p', kind: 'picture', path: 'body.layouts.1.plan' },
  ])
  const body = { summary: '', text: richTextOf([]), attachments: [{ file: 'x', name: '表' }] }
  expect(filesNamed({ kind: 'service-info', title: '', body })).toEqual([
    { file: 'x', kind: 'attachment', path: 'body.attachments.0' },
  ])
  expect(filesNamed({ kind: 'faq', title: '', body: { category: '', answer: richTextOf([]) } })).toEqual([])
})

test('sizes and formats as people read them', () => {
  expect([1, 900, 1_024, 1_023_000, 1_048_576, 31_457_280].map(formatBytes)).toEqual([
    '1 KB',
    '1 KB',
    '1 KB',
    '999 KB',
    '1.0 MB',
    '30.0 MB',
  ])
  expect(formatLabelOf('application/pdf')).toBe('PDF')
  expect(formatLabelOf('application/x-unknown')).toBe('文件')
})
