import type { ContentPiece, ServiceGuideBody } from '@anju/domain/content'
import { plainDate } from '@anju/domain/kit'
import { nationalPolicies } from '../national/policies.ts'
import { announcement, printed, question } from '../src/pieces.ts'
import { rules } from './rules/2027-01-01/index.ts'

const keptOn = plainDate('2027-01-01')

const guide: ServiceGuideBody = {
  conclusion: '一句话：谁能办，收不收费。',
  whoMayApply: rules.eligibility.conditions.map((condition) => condition.value),
  materials: [{ name: '身份证件', copies: '每位成员 1 份', form: '原件拍照', mayFollow: '不可后补', blank: '' }],
  steps: [{ title: '提交预申请', text: '在“业务申请”里填表、传材料。' }],
  duration: [{ label: '答复是否受理', text: `${rules.deadlines.acceptanceCheck.count} 个工作日` }],
  fee: '不收费。',
  where: ['网上随时可以办。'],
  legalBasis: ['《公共租赁住房管理办法》（住房和城乡建设部令第11号）'],
  results: ['受理凭证'],
  complaints: ['打 12345。'],
  questions: [],
  online: '/apply',
  sourceNote: '写明依据，以及哪些数字要以主管部门公布为准。',
}

/**
 * The first content of the city; its editors keep it from then on. Write only what a source says; what is not known is
 * left out, and an empty section says that it is empty. Numbers come from the rules, so that a text never contradicts them.
 */
export const content: readonly ContentPiece[] = [
  announcement(keptOn, {
    slug: 'online-application',
    title: '公租房保障资格可以在网上申请',
    issuer: '样例市公共租赁住房服务',
    paragraphs: ['写明从哪天起、谁可以办、到哪里问。'],
  }),
  {
    slug: 'eligibility',
    datedOn: keptOn,
    writing: { kind: 'service-guide', title: '公共租赁住房保障资格申请', body: guide },
  },
  question(keptOn, {
    slug: 'no-record',
    title: '为什么显示“暂无记录”',
    category: '进度',
    answer: ['受理机构还没有做受理登记。'],
  }),
  ...nationalPolicies,
  printed(keptOn, 'application-form', '公共租赁住房保障申请表（空表）', '写一句什么时候用得上。'),
  printed(keptOn, 'pledge', '承诺书', '写一句什么时候用得上。'),
  printed(keptOn, 'inquiry-authorisation', '家庭成员信息查询授权书', '写一句什么时候用得上。'),
]
