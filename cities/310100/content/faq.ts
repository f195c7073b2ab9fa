import { plainDate } from '@anju/domain/kit'
import { question } from '../../src/pieces.ts'
import { rules } from '../rules/2026-01-01/index.ts'

const { deadlines, draftKeptDays } = rules

const questions = [
  {
    slug: 'city-or-district',
    category: '申请',
    title: '市筹和区筹有什么不同',
    answer: ['市筹房源由市级运营机构供应，区筹房源由各区供应。申请时先选一类；选区筹的可以写意向街镇。'],
  },
  {
    slug: 'no-income',
    category: '住房和财产',
    title: '为什么不问收入和财产',
    answer: ['上海申请公租房没有收入和财产的限额，所以不问、不查，也不用交收入证明。'],
  },
  {
    slug: 'residence-permit',
    category: '申请',
    title: '没有上海户籍能申请吗',
    answer: ['持上海市居住证、签了一年以上劳动合同、在本市缴社会保险、住房有困难的，可以申请。'],
  },
  {
    slug: 'public-housing-area',
    category: '住房和财产',
    title: '家里是承租的公有住房，面积怎么填',
    answer: ['照租用公房凭证上的居住面积填写，由窗口折算成建筑面积。'],
  },
  {
    slug: 'pre-check',
    category: '进度',
    title: '提交以后多久有消息',
    answer: [`受理中心在 ${deadlines.acceptanceCheck.count} 个工作日内预审，打电话告诉您结果，请留意来电。`],
  },
  {
    slug: 'no-record',
    category: '进度',
    title: '为什么保障进度查询显示“暂无记录”',
    answer: ['受理中心还没有做受理登记，或者您还没有提交申请。已经提交的，请到“业务申请”看预申请的状态。'],
  },
  {
    slug: 'real-name-time',
    category: '实名认证',
    title: '实名认证要多久',
    answer: [
      `证件照片由人工审核，${deadlines.realNameReview.count} 个工作日内完成。等待时可以先填申请，认证通过后再提交。`,
    ],
  },
  {
    slug: 'street-unknown',
    category: '申请',
    title: '不知道自己属于哪个街镇怎么办',
    answer: ['街道和居委可以不选，只选区，由区的窗口受理，再转到您所在的街镇。'],
  },
  {
    slug: 'draft-kept',
    category: '申请',
    title: '填到一半离开，内容会丢吗',
    answer: [`不会。每一步都会保存，草稿保留 ${draftKeptDays.value} 天，换一台手机或电脑登录也能接着填。`],
  },
]

const writtenOn = plainDate('2026-11-23')

export const faq = questions.map((one) => question(writtenOn, one))
