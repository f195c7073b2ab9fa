import { plainDate } from '@anju/domain/kit'
import { nationalPolicies } from '../../national/policies.ts'
import { policy } from '../../src/pieces.ts'

const keptOn = plainDate('2026-11-23')
const reposted = '据公开转载整理，正文以发文机关公布为准'

export const policies = [
  policy(keptOn, 'zibo-2025-3', '淄博市公共租赁住房保障办法', {
    documentNumber: '淄政办发〔2025〕3号',
    issuer: '淄博市人民政府办公室',
    level: 'city',
    validity: 'in-force',
    summary:
      '有本市户籍或持有效居住证（纸质、电子均可），在本市城镇没有自有住房或符合住房困难标准，收入和财产符合标准的家庭可以申请。',
    address: 'https://www.163.com/dy/article/K3L5BO610530JPVV.html',
    sourceNote: reposted,
  }),
  policy(keptOn, 'zibo-2020-14', '淄博市公共租赁住房保障办法（2020年）', {
    documentNumber: '淄政办发〔2020〕14号',
    issuer: '淄博市人民政府办公室',
    level: 'city',
    validity: 'unconfirmed',
    summary:
      '街道、镇受理和初审，区县住房保障部门会同民政等部门联合审查并公示，整个审核不超过 20 个工作日（不含公示）。',
    sourceNote: `已有 2025 年的办法，列出供对照；${reposted}`,
  }),
  policy(keptOn, 'zibo-2020-153', '公共租赁住房综合计分排序规则', {
    documentNumber: '淄建发〔2020〕153号',
    issuer: '淄博市住房和城乡建设局',
    level: 'city',
    validity: 'unconfirmed',
    summary: '实物配租按优先情形和综合计分排序，不摇号；新认定的家庭在取得资格后 2 个工作日内进入排序。',
    sourceNote: `${reposted}；标题为概括`,
  }),
  policy(keptOn, 'zibo-2019-92', '公共租赁住房保障标准', {
    documentNumber: '淄政办字〔2019〕92号',
    issuer: '淄博市人民政府办公室',
    level: 'city',
    validity: 'unconfirmed',
    summary: '淄博市公共租赁住房保障的标准。',
    sourceNote: `${reposted}；标题为概括`,
  }),
  ...nationalPolicies,
]
