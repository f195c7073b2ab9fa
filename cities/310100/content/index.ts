import type { Announcement, CityContent, Download, ServiceWindow } from '@anju/domain/cities'
import { plainDate } from '@anju/domain/kit'
import { nationalPolicies } from '../../national/policies.ts'
import { divisionsOf } from '../../src/divisions.ts'
import { agencyWords } from '../agencies.ts'
import { faq } from './faq.ts'
import { guide } from './guide.ts'

const announcements: readonly Announcement[] = [
  {
    id: 'online-application',
    title: '市筹、区筹公租房可以在网上申请',
    issuer: '上海市公共租赁住房服务',
    publishedOn: plainDate('2026-11-23'),
    paragraphs: [
      '上海市公共租赁住房的申请可以在本站办理，手机和电脑都可以用。市筹和区筹都从“业务申请”进入，填写时选一类。',
      '提交后由街镇社区事务受理服务中心预审，做了受理登记后，可以在“保障进度查询”里看到办理进度。咨询请打 12345。',
      '本站目前是示范运行：窗口地址、电话和办公时间为示范数据。',
    ],
  },
]

const printable = (kind: Download['kind'], title: string, description: string): Download => ({
  kind,
  title,
  format: '网页，可以打印',
  updatedOn: plainDate('2026-11-23'),
  description,
})

const window = (name: string, place: string): ServiceWindow => ({
  name,
  address: `${place}示范路 1 号（示范地址）`,
  phone: agencyWords.phone,
  hours: agencyWords.hours,
  isDemonstration: true,
})

const districts = divisionsOf('310100')?.districts() ?? []

export const content: CityContent = {
  announcements,
  guides: [guide],
  faq,
  policies: nationalPolicies,
  downloads: [
    printable(
      'application-form',
      '公共租赁住房申请表（空表）',
      '网上申请不用填这张表，系统会按您填的内容生成。到窗口办理的，打印后填写。',
    ),
    printable('pledge', '承诺书', '网上申请时在线同意，不用打印。'),
    printable('inquiry-authorisation', '信息查询授权书', '申请人以外的每位成年家庭成员签一份，交到受理中心。'),
  ],
  services: {
    intro: [
      '到窗口办理的，请先去街镇社区事务受理服务中心；下面是市和各区的窗口。',
      '地址、电话和时间是示范数据，正式运行前由各窗口填写。',
    ],
    windows: [
      window(agencyWords.cityDesk, agencyWords.city.name),
      ...districts.map((one) => window(agencyWords.districtDesk(one), one.name)),
    ],
  },
  listings: {
    title: '暂无房源信息',
    text: '目前没有公布的市筹、区筹房源。有房源供应时，会在这里公布位置、套数、户型、面积和租金。',
  },
  photoNews: { title: '暂无图片新闻', text: '还没有发布图片新闻。公告和通知请看“公示公告”。' },
}
