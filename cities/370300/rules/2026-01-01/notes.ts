import type { ApplicationNotes } from '@anju/domain/cities'
import { eligibility } from './eligibility.ts'
import { deadlines } from './limits.ts'

export const notes: ApplicationNotes = {
  version: '淄博 2026年第1版',
  title: '申请须知',
  sections: [
    {
      heading: '谁可以申请',
      paragraphs: eligibility.conditions.map((condition) => `${condition.value}。`),
    },
    {
      heading: '向哪里申请',
      paragraphs: [
        '由申请地的街道、镇受理。网上提交的是预申请，受理机构做了受理登记，才算正式受理。',
        '高新区、经开区、文昌湖区有自己的受理窗口，按您选的街道、镇转到那里。',
      ],
    },
    {
      heading: '要准备什么',
      paragraphs: [
        '身份证件、户口簿（居住证）、婚姻状况证明，拍照就行。申请表由系统生成。',
        '填写中途可以离开，内容会保存，换一台手机或电脑也能接着填。',
      ],
    },
    {
      heading: '要多久',
      paragraphs: [
        `提交后，受理机构在 ${deadlines.acceptanceCheck.count} 个工作日内答复：受理、一次说清要补什么，或者说明不受理的理由。`,
        `受理后 ${deadlines.review?.count} 个工作日内审核完（不含公示时间）。审核通过的，在区县和受理的街道、镇公示。`,
        `对审核结果有异议的，可以申请复核，${deadlines.reconsideration.count} 个工作日内书面答复。`,
      ],
    },
    { heading: '收费', paragraphs: ['不收费。有人以代办名义收钱的，请打 12345 举报。'] },
    {
      heading: '您的信息怎么用',
      paragraphs: [
        '您填写的信息和上传的材料，只用于公租房保障的审核和保障期间的复核。证件号、电话和地址加密保存，工作人员每次查看都有记录。',
        '审核通过后会公示姓名、家庭人数、保障方式和所在街道。不公示完整证件号、电话、详细住址，不公示未成年人姓名和病残情况。',
      ],
    },
  ],
}
