import { type ContentKind, richTextOf, type Writing } from '@anju/domain/content'
import { exampleHomes, phaseOne } from './estates.ts'
import type { DemoFiles } from './files.ts'

/** A piece of the demonstration; its files are made only where it is not there yet. */
export type DemoPiece = { kind: ContentKind; slug: string; write: (files: DemoFiles) => Promise<Writing> }

const issuer = '淄博市公共租赁住房服务'

/** What shows 房源信息, 图片新闻 and attachments in 淄博: plainly invented, and in no by-laws. */
export const demoPieces: readonly DemoPiece[] = [
  {
    kind: 'listing',
    slug: 'demo-phase-one',
    write: async (files) => ({ kind: 'listing', title: '示范小区一期', body: await phaseOne(files) }),
  },
  {
    kind: 'listing',
    slug: 'demo-homes',
    write: async (files) => ({ kind: 'listing', title: '示例家园', body: await exampleHomes(files) }),
  },
  {
    kind: 'photo-news',
    slug: 'demo-handover',
    write: async (files) => ({
      kind: 'photo-news',
      title: '示范小区一期交付使用（示范）',
      body: {
        text: richTextOf(['示范小区一期已经交付，第一批住户陆续办理入住。', '本篇的小区、图片和文字都是示范内容。']),
        pictures: [
          await files.picture('dusk', '傍晚的两栋住宅楼，楼前有树', '交付当天的小区'),
          await files.picture('yard', '楼间的院子，有小路和长椅', '住户可以用的院子'),
        ],
      },
    }),
  },
  {
    kind: 'announcement',
    slug: 'demo-allocation',
    write: async (files) => ({
      kind: 'announcement',
      title: '示范小区一期房源配租方案（示范）',
      body: {
        category: 'allocation',
        issuer,
        documentNumber: '',
        noticeUntil: null,
        text: richTextOf([
          '示范小区一期可配租房源 12 套，户型、面积、租金见附件。',
          '选房次序按轮候名单，时间和地点另行通知。',
          '本公告是示范内容，不是真实的配租方案。',
        ]),
        attachments: [
          await files.table('可配租房源表（示范）', [
            ['楼号', '户型', '建筑面积（平方米）', '租金（元/平方米·月）', '套数'],
            ['1 号楼', '一室一厅', '38 至 45', '13.50', '8'],
            ['2 号楼', '一室一厅', '40 至 45', '13.50', '4'],
          ]),
        ],
      },
    }),
  },
]
