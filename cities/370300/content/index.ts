import type { Announcement, CityContent, Download, ServiceWindow } from '@anju/domain/cities'
import { plainDate } from '@anju/domain/kit'
import { divisionsOf } from '../../src/divisions.ts'
import { agencyWords } from '../agencies.ts'
import { zones } from '../zones.ts'
import { faq } from './faq.ts'
import { guide } from './guide.ts'
import { policies } from './policies.ts'

const announcements: readonly Announcement[] = [
  {
    id: 'online-application',
    title: '公租房保障资格可以在网上申请',
    issuer: '淄博市公共租赁住房服务',
    publishedOn: plainDate('2026-11-23'),
    paragraphs: [
      '为方便群众办理公租房业务，淄博市公共租赁住房保障资格申请可以在本站办理，手机和电脑都可以用。',
      '办理次序：用手机号注册，上传证件照片完成实名认证，在“业务申请”里填表、上传材料，提交预申请。受理机构做了受理登记后，可以在“保障进度查询”里看到办理进度。',
      '不方便上网的，可以到申请地的街道、镇便民服务中心当面办理。咨询请打 12345。',
      '本站目前是示范运行：窗口地址、电话和办公时间为示范数据。',
    ],
  },
]

const downloads: readonly Download[] = [
  {
    kind: 'application-form',
    title: '公共租赁住房保障申请表（空表）',
    format: '网页，可以打印',
    updatedOn: plainDate('2026-11-23'),
    description: '网上申请不用填这张表，系统会按您填的内容生成。到窗口办理的，打印后填写。',
  },
  {
    kind: 'pledge',
    title: '承诺书',
    format: '网页，可以打印',
    updatedOn: plainDate('2026-11-23'),
    description: '网上申请时在线同意，不用打印。',
  },
  {
    kind: 'inquiry-authorisation',
    title: '家庭成员信息查询授权书',
    format: '网页，可以打印',
    updatedOn: plainDate('2026-11-23'),
    description: '申请人以外的每位成年家庭成员签一份，拍照上传或者交到受理窗口。',
  },
]

const { hours, phone } = agencyWords
const window = (name: string, place: string): ServiceWindow => ({
  name,
  address: `${place}示范路 1 号（示范地址）`,
  phone,
  hours,
  isDemonstration: true,
})

const districts = divisionsOf('370300')?.districts() ?? []

export const content: CityContent = {
  announcements,
  guides: [guide],
  faq,
  policies,
  downloads,
  services: {
    intro: [
      '到窗口办理的，请先去申请地的街道、镇便民服务中心；下面是市和各区县的窗口。',
      '地址、电话和时间是示范数据，正式运行前由各窗口填写。',
    ],
    windows: [
      window(agencyWords.cityDesk, agencyWords.city.name),
      ...districts.map((one) => window(agencyWords.districtDesk(one), one.name)),
      ...zones.map((zone) => window(agencyWords.zoneDesk(zone), `${agencyWords.city.name}${zone.name}`)),
    ],
  },
  listings: {
    title: '暂无房源信息',
    text: '目前没有公布的房源。配租方案确定后，会在这里公布位置、套数、户型、面积和租金。',
  },
  photoNews: { title: '暂无图片新闻', text: '还没有发布图片新闻。公告和通知请看“公示公告”。' },
}
