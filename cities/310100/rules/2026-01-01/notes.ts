import type { ApplicationNotes } from '@anju/domain/cities'
import { eligibility } from './eligibility.ts'
import { deadlines } from './limits.ts'

export const notes: ApplicationNotes = {
  version: '上海 2026年第1版',
  title: '申请须知',
  sections: [
    {
      heading: '谁可以申请',
      paragraphs: [...eligibility.conditions.map((condition) => `${condition.value}。`), '不设收入和财产的限额。'],
    },
    {
      heading: '市筹和区筹',
      paragraphs: ['市筹房源由市级运营机构供应，区筹房源由各区供应。申请时先选一类；选区筹的，可以写意向街镇。'],
    },
    {
      heading: '向哪里申请',
      paragraphs: ['由街镇社区事务受理服务中心受理。网上提交的是预申请，受理中心做了受理登记，才算正式受理。'],
    },
    {
      heading: '要准备什么',
      paragraphs: ['身份证件、户口簿（居住证）、婚姻状况证明、一年以上的劳动合同、社会保险缴费记录，拍照或截图就行。'],
    },
    {
      heading: '要多久',
      paragraphs: [
        `提交后，受理中心在 ${deadlines.acceptanceCheck.count} 个工作日内预审，打电话告诉您结果。`,
        `对审核结果有异议的，可以申请复核，${deadlines.reconsideration.count} 个工作日内书面答复。`,
      ],
    },
    { heading: '收费', paragraphs: ['不收费。有人以代办名义收钱的，请打 12345 举报。'] },
    {
      heading: '您的信息怎么用',
      paragraphs: [
        '您填写的信息和上传的材料，只用于公租房的审核和租住期间的复核。证件号、电话和地址加密保存，工作人员每次查看都有记录。',
      ],
    },
  ],
}
