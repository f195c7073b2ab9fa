import { plainDate } from '@anju/domain/kit'
import { divisionsOf } from '../../src/divisions.ts'
import { question } from '../../src/pieces.ts'
import { rules } from '../rules/2026-01-01/index.ts'

const { deadlines, draftKeptDays, eligibility } = rules
const nameOf = (area: string) => divisionsOf('370300')?.find(area)?.name ?? area
const incomeLines = (eligibility.income?.value ?? [])
  .map(({ area, perPersonYearFen }) => `${nameOf(area)} ${perPersonYearFen / 100} 元`)
  .join('，')

const questions = [
  {
    slug: 'what-is-pre-application',
    category: '申请',
    title: '预申请和正式受理有什么不同',
    answer: [
      '您在网上提交的是预申请，提交后马上有编号。受理机构核对材料、做了受理登记，才算正式受理，“保障进度查询”里才有进度记录。',
      '受理之前，可以在“业务申请”里看到预申请排在第几、预计哪天答复，也可以撤回。',
    ],
  },
  {
    slug: 'no-record',
    category: '进度',
    title: '为什么保障进度查询显示“暂无记录”',
    answer: ['受理机构还没有做受理登记，或者您还没有提交申请。已经提交的，请到“业务申请”看预申请的状态。'],
  },
  {
    slug: 'code-not-received',
    category: '注册和登录',
    title: '收不到短信验证码怎么办',
    answer: [
      '先看手机号有没有输错，短信有没有被拦截。验证码 10 分钟内有效，60 秒后可以重新获取，以最后收到的一条为准。',
    ],
  },
  {
    slug: 'real-name-time',
    category: '实名认证',
    title: '实名认证要多久',
    answer: [
      `证件照片由人工审核，${deadlines.realNameReview.count} 个工作日内完成，提交后会显示预计哪一天。等待时可以先填申请，认证通过后再提交。`,
    ],
  },
  {
    slug: 'which-photos',
    category: '实名认证',
    title: '证件照片有什么要求',
    answer: [
      'jpg 或 png 格式，每张 1K 到 4M。证件在有效期内，四角完整，号码看得清，没有反光和遮挡，不能修改。照片只用于实名认证。',
    ],
  },
  {
    slug: 'high-tech-zone',
    category: '申请',
    title: '我住在高新区（文昌湖区），城区选哪个',
    answer: [
      '住在四宝山街道的，城区选张店区，街道选四宝山街道，由高新区窗口受理。',
      '住在萌水镇、商家镇的，城区选周村区，再选镇，由文昌湖区窗口受理。',
    ],
  },
  {
    slug: 'street-unknown',
    category: '申请',
    title: '不知道自己属于哪个街道怎么办',
    answer: ['街道和居委可以不选，只选城区/县，由区县的窗口受理，再转到您所在的街道。'],
  },
  {
    slug: 'who-is-household',
    category: '家庭成员',
    title: '家庭成员写哪些人',
    answer: ['写和您一起住、一起算收入的人。夫妻和没有成年的子女要写上。一起申请的人，收入、住房和财产合并计算。'],
  },
  {
    slug: 'no-home-no-assets',
    category: '住房和财产',
    title: '没有住房、没有财产，也要填吗',
    answer: ['要回答一下，选“没有”就行，不用填表。'],
  },
  {
    slug: 'missing-papers',
    category: '材料',
    title: '材料没带齐会怎样',
    answer: [
      `受理机构会一次说清要补什么，您在 ${deadlines.supplement.count} 日内补齐就行，只有要补的那几项会重新打开。`,
    ],
  },
  {
    slug: 'in-kind-or-subsidy',
    category: '保障方式',
    title: '实物配租和租赁补贴能同时享受吗',
    answer: ['同一时间只能享受一种。一次申请认定的是保障资格，以后情况变了可以申请调整方式。'],
  },
  {
    slug: 'draft-kept',
    category: '申请',
    title: '填到一半离开，内容会丢吗',
    answer: [`不会。每一步都会保存，草稿保留 ${draftKeptDays.value} 天，换一台手机或电脑登录也能接着填。`],
  },
  {
    slug: 'income-line',
    category: '住房和财产',
    title: '收入和财产的标准是多少',
    answer: [
      `按区县公布的标准执行，每个区县不同。2020 年 10 月公布的每人每年收入标准：${incomeLines}。家庭财产不超过标准乘以人数。`,
      '这是 2020 年的数字，现行标准请以区县公布为准，或者打 12345 问。',
    ],
  },
]

const writtenOn = plainDate('2026-11-23')

export const faq = questions.map((one) => question(writtenOn, one))
