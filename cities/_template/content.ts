import type { CityContent, Download } from '@anju/domain/cities'
import { plainDate } from '@anju/domain/kit'
import { nationalPolicies } from '../national/policies.ts'
import { rules } from './rules/2027-01-01/index.ts'

const updatedOn = plainDate('2027-01-01')

const printable = (kind: Download['kind'], title: string): Download => ({
  kind,
  title,
  format: '网页，可以打印',
  updatedOn,
  description: '写一句什么时候用得上。',
})

/**
 * The first content of the city. Write only what a source says; what is not known is left out, and an empty section says
 * that it is empty. Numbers come from the rules, so that a text never contradicts them.
 */
export const content: CityContent = {
  announcements: [
    {
      id: 'online-application',
      title: '公租房保障资格可以在网上申请',
      issuer: '样例市公共租赁住房服务',
      publishedOn: updatedOn,
      paragraphs: ['写明从哪天起、谁可以办、到哪里问。'],
    },
  ],
  guides: [
    {
      id: 'eligibility',
      title: '公共租赁住房保障资格申请',
      conclusion: '一句话：谁能办，收不收费。',
      whoMayApply: rules.eligibility.conditions.map((condition) => condition.value),
      materials: [{ name: '身份证件', copies: '每位成员 1 份', form: '原件拍照', mayFollow: '不可后补' }],
      steps: [{ title: '提交预申请', text: '在“业务申请”里填表、传材料。' }],
      duration: [{ label: '答复是否受理', text: `${rules.deadlines.acceptanceCheck.count} 个工作日` }],
      fee: '不收费。',
      where: ['网上随时可以办。'],
      legalBasis: ['《公共租赁住房管理办法》（住房和城乡建设部令第11号）'],
      results: ['受理凭证'],
      complaints: ['打 12345。'],
      faq: [],
      updatedOn,
      sourceNote: '写明依据，以及哪些数字要以主管部门公布为准。',
    },
  ],
  faq: [{ id: 'no-record', question: '为什么显示“暂无记录”', answer: ['受理机构还没有做受理登记。'] }],
  policies: nationalPolicies,
  downloads: [
    printable('application-form', '公共租赁住房保障申请表（空表）'),
    printable('pledge', '承诺书'),
    printable('inquiry-authorisation', '家庭成员信息查询授权书'),
  ],
  services: { intro: ['写明先去哪个窗口。'], windows: [] },
  listings: { title: '暂无房源信息', text: '目前没有公布的房源。' },
  photoNews: { title: '暂无图片新闻', text: '还没有发布图片新闻。' },
}
