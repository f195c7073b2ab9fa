import type { ContentPiece, ServiceGuideBody } from '@anju/domain/content'
import { plainDate } from '@anju/domain/kit'
import { rules } from '../rules/2026-01-01/index.ts'

const { deadlines, eligibility } = rules

const questions: ServiceGuideBody['questions'] = [
  {
    question: '和父母住在一起，能单独申请吗',
    answer:
      '已到法定结婚年龄（男 22 周岁，女 20 周岁）的单身人员可以单独申请。现住房如实填写“父母、亲友的房子”，结果以审核为准。',
  },
  {
    question: '离婚了，婚姻状况证明交什么',
    answer: '交离婚证，或者法院的离婚调解书、判决书。名下登记的房子要如实填写，离婚后归谁，由窗口核实。',
  },
  {
    question: '手机传不了照片怎么办',
    answer: '到受理机构的窗口，由工作人员当面办理；也可以请家人用您的账号代为上传。',
  },
]

const title = '公共租赁住房保障资格申请'

const body: ServiceGuideBody = {
  conclusion: '在淄博市住房有困难、收入和财产符合标准的家庭，可以在网上申请，不收费。',
  whoMayApply: eligibility.conditions.map((condition) => condition.value),
  materials: [
    { name: '身份证件', copies: '每位成员 1 份', form: '原件拍照', mayFollow: '不可后补', blank: '' },
    {
      name: '户口簿（居住证）',
      copies: '1 份',
      form: '原件拍照，电子居住证可以截图',
      mayFollow: '不可后补',
      blank: '',
    },
    { name: '申请表', copies: '1 份', form: '系统生成', mayFollow: '不用交', blank: 'application-form' },
    { name: '婚姻状况证明', copies: '1 份', form: '原件拍照', mayFollow: '未婚的不用交', blank: '' },
    {
      name: '其他',
      copies: '有就交',
      form: '原件拍照',
      mayFollow: '可以后补；没有优先保障证明的，按一般情形排序',
      blank: 'inquiry-authorisation',
    },
  ],
  steps: [
    {
      title: '注册和实名认证',
      text: `用手机号注册，上传证件照片。人工审核，${deadlines.realNameReview.count} 个工作日内完成。`,
    },
    { title: '提交预申请', text: '在“业务申请”里选申请地，读须知和承诺书，填表、传材料，提交后得到编号。' },
    {
      title: '受理登记',
      text: `街道、镇在 ${deadlines.acceptanceCheck.count} 个工作日内答复。材料不齐的，一次说清要补什么。受理后发受理凭证。`,
    },
    { title: '审核', text: '街道、镇初审，区县住房保障部门会同民政等部门联合审查户籍、收入、住房和财产。' },
    { title: '公示', text: '审核通过的，在区县和受理的街道、镇同时公示。' },
    { title: '登记保障资格', text: '公示没有异议或者异议不成立的，由区县登记，按计分排序轮候，或者发放租赁补贴。' },
  ],
  duration: [
    { label: '答复是否受理', text: `${deadlines.acceptanceCheck.count} 个工作日（示范期限，以主管部门公布为准）` },
    { label: '补正材料', text: `${deadlines.supplement.count} 日内补齐（示范期限，以主管部门公布为准）` },
    { label: '审核', text: `受理后 ${deadlines.review?.count} 个工作日内，不含公示时间` },
    { label: '复核', text: `${deadlines.reconsideration.count} 个工作日内书面答复` },
  ],
  fee: '不收费。',
  where: [
    '网上随时可以办。需要当面办的，到申请地的街道、镇便民服务中心。',
    '市和区县窗口的地址、电话和时间见“服务信息”；填写申请地时会显示由哪个窗口受理。',
  ],
  legalBasis: [
    '《公共租赁住房管理办法》（住房和城乡建设部令第11号）',
    '《淄博市公共租赁住房保障办法》（淄政办发〔2025〕3号）',
  ],
  results: ['受理凭证（受理登记时发给）', '不予受理告知书（写明理由）', '保障资格证（公示结束、登记后发给）'],
  complaints: ['打 12345，或者到受理机构当面说。', '对审核结果有异议的，可以向淄博市住房和城乡建设局申请复核。'],
  questions,
  online: '/apply',
  sourceNote: '条件和期限摘自上列文件的公开转载，具体数字以淄博市和各区县主管部门公布为准。',
}

/** The matter in the fixed structure of a 办事指南. */
export const guide: ContentPiece = {
  slug: 'eligibility',
  datedOn: plainDate('2026-11-23'),
  writing: { kind: 'service-guide', title, body },
}
