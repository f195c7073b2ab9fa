import type { Policy } from '@anju/domain/cities'
import { nationalPolicies } from '../../national/policies.ts'

const reposted = '据公开转载整理，正文以发文机关公布为准'

export const policies: readonly Policy[] = [
  {
    id: 'zibo-2025-3',
    title: '淄博市公共租赁住房保障办法',
    number: '淄政办发〔2025〕3号',
    issuer: '淄博市人民政府办公室',
    validity: '现行，以发文机关公布为准',
    summary:
      '有本市户籍或持有效居住证（纸质、电子均可），在本市城镇没有自有住房或符合住房困难标准，收入和财产符合标准的家庭可以申请。',
    address: 'https://www.163.com/dy/article/K3L5BO610530JPVV.html',
    sourceNote: reposted,
  },
  {
    id: 'zibo-2020-14',
    title: '淄博市公共租赁住房保障办法',
    number: '淄政办发〔2020〕14号',
    issuer: '淄博市人民政府办公室',
    validity: '已有 2025 年的办法，列出供对照',
    summary:
      '街道、镇受理和初审，区县住房保障部门会同民政等部门联合审查并公示，整个审核不超过 20 个工作日（不含公示）。',
    sourceNote: reposted,
  },
  {
    id: 'zibo-2020-153',
    title: '公共租赁住房综合计分排序规则',
    number: '淄建发〔2020〕153号',
    issuer: '淄博市住房和城乡建设局',
    validity: '以发文机关公布为准',
    summary: '实物配租按优先情形和综合计分排序，不摇号；新认定的家庭在取得资格后 2 个工作日内进入排序。',
    sourceNote: `${reposted}；标题为概括`,
  },
  {
    id: 'zibo-2019-92',
    title: '公共租赁住房保障标准',
    number: '淄政办字〔2019〕92号',
    issuer: '淄博市人民政府办公室',
    validity: '以发文机关公布为准',
    summary: '淄博市公共租赁住房保障的标准。',
    sourceNote: `${reposted}；标题为概括`,
  },
  ...nationalPolicies,
]
