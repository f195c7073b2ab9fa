import type { ContentPiece } from '@anju/domain/content'
import { plainDate } from '@anju/domain/kit'
import { nationalPolicies } from '../../national/policies.ts'
import { announcement, printed } from '../../src/pieces.ts'
import { faq } from './faq.ts'
import { guide } from './guide.ts'

const keptOn = plainDate('2026-11-23')

/** The first content of the city; what its editors keep later is theirs. */
export const content: readonly ContentPiece[] = [
  announcement(keptOn, {
    slug: 'online-application',
    title: '市筹、区筹公租房可以在网上申请',
    issuer: '上海市公共租赁住房服务',
    paragraphs: [
      '上海市公共租赁住房的申请可以在本站办理，手机和电脑都可以用。市筹和区筹都从“业务申请”进入，填写时选一类。',
      '提交后由街镇社区事务受理服务中心预审，做了受理登记后，可以在“保障进度查询”里看到办理进度。咨询请打 12345。',
      '本站目前是示范运行：窗口地址、电话和办公时间为示范数据。',
    ],
  }),
  guide,
  ...faq,
  ...nationalPolicies,
  printed(
    keptOn,
    'application-form',
    '公共租赁住房申请表（空表）',
    '网上申请不用填这张表，系统会按您填的内容生成。到窗口办理的，打印后填写。',
  ),
  printed(keptOn, 'pledge', '承诺书', '网上申请时在线同意，不用打印。'),
  printed(keptOn, 'inquiry-authorisation', '信息查询授权书', '申请人以外的每位成年家庭成员签一份，交到受理中心。'),
]
