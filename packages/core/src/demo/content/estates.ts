import { type ListingBody, type ListingLayout, richTextOf } from '@anju/domain/content'
import type { DemoFiles } from './files.ts'

const layout = (
  name: string,
  rooms: number,
  [from, to]: readonly [number, number],
  rentPerSquareMetre: number,
  [available, total]: readonly [number, number],
): ListingLayout => ({ name, rooms, grossArea: { from, to }, rentPerSquareMetre, available, total, plan: null })

const common = { operator: '示范住房运营公司', phone: '0533-0000000' }
const note = '本页的小区、图片、面积和租金都是示范数据，不是真实房源。'

/** 示范小区一期: plainly invented, like everything in it. */
export const phaseOne = async (files: DemoFiles): Promise<ListingBody> => ({
  ...common,
  district: '370303',
  address: '示范路 1 号',
  builtIn: 2024,
  layouts: [
    {
      ...layout('一室一厅', 1, [38, 45], 1_350, [12, 60]),
      plan: await files.picture('oneRoom', '一室一厅的平面图，一间卧室、客厅、厨房、卫生间和阳台'),
    },
    {
      ...layout('两室一厅', 2, [56, 60], 1_200, [0, 40]),
      plan: await files.picture('twoRooms', '两室一厅的平面图，两间卧室、客厅、厨房、卫生间和阳台'),
    },
  ],
  facilities: ['电梯', '集中供暖', '无障碍坡道', '社区食堂', '自行车棚'],
  transport: '示范 1 路公交车到“示范小区”站，步行 3 分钟。',
  text: richTextOf([note]),
  pictures: [
    await files.picture('phaseOne', '三栋浅色住宅楼，楼前有树和马路', '从示范路看小区'),
    await files.picture('yard', '两栋住宅楼之间的草地，有小路、树和长椅', '楼间的院子'),
  ],
})

/** 示例家园: the same in another district. */
export const exampleHomes = async (files: DemoFiles): Promise<ListingBody> => ({
  ...common,
  district: '370305',
  address: '示例街 8 号',
  builtIn: 2021,
  layouts: [
    layout('单间', 0, [28, 30], 1_000, [6, 30]),
    layout('两室一厅', 2, [52, 58], 900, [3, 48]),
    layout('三室一厅', 3, [72, 75], 880, [1, 12]),
  ],
  facilities: ['集中供暖', '快递柜', '儿童活动场地'],
  transport: '示范 8 路公交车到“示例街”站，步行 5 分钟。',
  text: richTextOf([note]),
  pictures: [await files.picture('homes', '两栋七层住宅楼，楼前有树', '示例家园南面')],
})
