import { plainDate } from '@anju/domain/kit'
import { policy } from '../src/pieces.ts'

const keptOn = plainDate('2026-11-23')

/** National papers that stand under every city. Dates are given only where they were found. */
export const nationalPolicies = [
  policy(keptOn, 'order-11', '公共租赁住房管理办法', {
    documentNumber: '住房和城乡建设部令第11号',
    issuer: '住房和城乡建设部',
    level: 'national',
    issuedOn: plainDate('2012-05-28'),
    effectiveOn: plainDate('2012-07-15'),
    validity: 'in-force',
    summary:
      '公租房申请、审核、轮候、配租、使用、退出和法律责任的基本规定，共 6 章 39 条。申请材料齐全的应当受理并出具书面凭证，不齐全的应当一次性书面告知。',
    address: 'https://www.gov.cn/gongbao/content/2012/content_2226147.htm',
    sourceNote: '国务院公报',
  }),
  policy(keptOn, 'jianbao-2013-178', '关于公共租赁住房和廉租住房并轨运行的通知', {
    documentNumber: '建保〔2013〕178号',
    issuer: '住房和城乡建设部等部门',
    level: 'national',
    validity: 'unconfirmed',
    summary: '廉租住房并入公共租赁住房，合并后统称公共租赁住房。',
    sourceNote: '文号见淄博市保障办法所引，正文以发文机关公布为准',
  }),
  policy(keptOn, 'jianbao-2019-55', '关于进一步规范发展公租房的意见', {
    documentNumber: '建保〔2019〕55号',
    issuer: '住房和城乡建设部等四部门',
    level: 'national',
    validity: 'unconfirmed',
    summary:
      '低保、低收入住房困难家庭应保尽保；中等偏下收入住房困难家庭在合理轮候期内给予保障；新就业无房职工和外来务工人员给予阶段性保障；实物保障与租赁补贴并举。',
    sourceNote: '据 2019 年 5 月 21 日《人民日报》报道的转载，正文以发文机关公布为准',
  }),
]
