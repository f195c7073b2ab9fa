import type { ContentPiece, ServiceGuideBody } from '@anju/domain/content'
import { plainDate } from '@anju/domain/kit'
import { rules } from '../rules/2026-01-01/index.ts'

const { deadlines, eligibility } = rules

const title = '公共租赁住房申请（市筹、区筹）'

const body: ServiceGuideBody = {
  conclusion: '在上海稳定工作、住房有困难的单身人员和家庭，可以在网上申请，不看收入，不收费。',
  whoMayApply: eligibility.conditions.map((condition) => condition.value),
  materials: [
    { name: '身份证件', copies: '每位成员 1 份', form: '原件拍照或电子证照截图', mayFollow: '不可后补', blank: '' },
    { name: '户口簿（居住证）', copies: '1 份', form: '原件拍照', mayFollow: '不可后补', blank: '' },
    { name: '申请表', copies: '1 份', form: '系统生成', mayFollow: '不用交', blank: 'application-form' },
    { name: '婚姻状况证明', copies: '1 份', form: '原件拍照', mayFollow: '未婚的不用交', blank: '' },
    {
      name: '其他：劳动合同、社会保险缴费记录',
      copies: '各 1 份',
      form: '拍照或截图',
      mayFollow: '不可后补',
      blank: '',
    },
  ],
  steps: [
    {
      title: '注册和实名认证',
      text: `用手机号注册，上传证件照片。人工审核，${deadlines.realNameReview.count} 个工作日内完成。`,
    },
    { title: '提交预申请', text: '在“业务申请”里选申请地，选市筹或区筹，填表、传材料，提交后得到编号。' },
    {
      title: '预审和受理登记',
      text: `街镇社区事务受理服务中心在 ${deadlines.acceptanceCheck.count} 个工作日内预审，电话告知。材料不齐的，一次说清要补什么。`,
    },
    { title: '审核', text: '核对户籍或居住证、劳动合同、社会保险和住房情况。' },
    { title: '公示和登记', text: '审核通过的予以公示，没有异议或者异议不成立的，登记后按次序供应房源。' },
  ],
  duration: [
    { label: '预审', text: `${deadlines.acceptanceCheck.count} 个工作日` },
    { label: '补正材料', text: `${deadlines.supplement.count} 日内补齐（示范期限，以主管部门公布为准）` },
    { label: '复核', text: `${deadlines.reconsideration.count} 个工作日内书面答复` },
  ],
  fee: '不收费。',
  where: [
    '网上随时可以办。需要当面办的，到街镇社区事务受理服务中心。',
    '填写申请地时会显示由哪个中心受理，区级窗口见“服务信息”。',
  ],
  legalBasis: ['《公共租赁住房管理办法》（住房和城乡建设部令第11号）'],
  results: ['受理凭证（受理登记时发给）', '不予受理告知书（写明理由）', '审核结果告知书'],
  complaints: ['打 12345，或者到受理中心当面说。', '对审核结果有异议的，可以申请复核。'],
  questions: [
    {
      question: '收入高能申请吗',
      answer: '能。上海不设收入和财产的限额，只看工作、社会保险和住房情况。',
    },
    {
      question: '劳动合同不满一年怎么办',
      answer: '合同期限要一年以上。快到期的，续签以后再申请。',
    },
  ],
  online: '/apply',
  sourceNote: '条件和期限摘自公开转载，以上海市和各区主管部门公布为准。',
}

/** The matter in the fixed structure of a 办事指南. */
export const guide: ContentPiece = {
  slug: 'eligibility',
  datedOn: plainDate('2026-11-23'),
  writing: { kind: 'service-guide', title, body },
}
