import type { ContentPiece } from '@anju/domain/content'
import { plainDate } from '@anju/domain/kit'
import { announcement, printed } from '../../src/pieces.ts'
import { faq } from './faq.ts'
import { guide } from './guide.ts'
import { policies } from './policies.ts'

const keptOn = plainDate('2026-11-23')

/** The first content of the city; what its editors keep later is theirs. */
export const content: readonly ContentPiece[] = [
  announcement(keptOn, {
    slug: 'online-application',
    title: '公租房保障资格可以在网上申请',
    issuer: '淄博市公共租赁住房服务',
    paragraphs: [
      '为方便群众办理公租房业务，淄博市公共租赁住房保障资格申请可以在本站办理，手机和电脑都可以用。',
      '办理次序：用手机号注册，上传证件照片完成实名认证，在“业务申请”里填表、上传材料，提交预申请。受理机构做了受理登记后，可以在“保障进度查询”里看到办理进度。',
      '不方便上网的，可以到申请地的街道、镇便民服务中心当面办理。咨询请打 12345。',
      '本站目前是示范运行：窗口地址、电话和办公时间为示范数据。',
    ],
  }),
  guide,
  ...faq,
  ...policies,
  printed(
    keptOn,
    'application-form',
    '公共租赁住房保障申请表（空表）',
    '网上申请不用填这张表，系统会按您填的内容生成。到窗口办理的，打印后填写。',
  ),
  printed(keptOn, 'pledge', '承诺书', '网上申请时在线同意，不用打印。'),
  printed(
    keptOn,
    'inquiry-authorisation',
    '家庭成员信息查询授权书',
    '申请人以外的每位成年家庭成员签一份，拍照上传或者交到受理窗口。',
  ),
]
