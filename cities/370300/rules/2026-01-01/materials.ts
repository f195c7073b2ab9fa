import type { HouseholdCondition, MaterialSpec } from '@anju/domain/cities'

const maritalStatus = (...codes: string[]): HouseholdCondition => ({
  of: 'application',
  field: 'maritalStatus',
  in: codes,
})
const permitHolder: HouseholdCondition = { of: 'application', field: 'hukouKind', in: ['elsewhere'] }
const graduate: HouseholdCondition = { of: 'application', field: 'applicantCategory', in: ['recent-graduate'] }
const group = (...codes: string[]): HouseholdCondition => ({ of: 'application', field: 'priorityGroups', in: codes })

/**
 * What the government holds itself (social insurance, real estate, civil affairs) is looked up under the authorisation
 * and not asked for again. Proofs of priority are never required: without them the household is ranked without priority.
 */
export const materials: readonly MaterialSpec[] = [
  {
    code: 'identity',
    hint: '每位成员身份证的正反两面。还没有身份证的孩子，传户口簿上本人那一页。',
    need: 'required',
    papers: [{ name: '每位成员的身份证' }],
    maxFiles: 40,
  },
  {
    code: 'household-register',
    hint: '户口簿首页和每位成员那一页，一页一张。持居住证的，再传居住证，电子居住证截图也可以。',
    need: 'required',
    papers: [{ name: '户口簿' }, { name: '居住证（纸质或电子）', when: permitHolder }],
    maxFiles: 40,
  },
  {
    code: 'application-form',
    hint: '按您填的内容自动生成，不用上传。已经在纸上签过字的，可以拍照传上来。',
    need: 'generated',
    papers: [],
    maxFiles: 10,
  },
  {
    code: 'marital-status',
    hint: '看得清姓名、日期和印章。未婚的不用开证明。',
    need: 'optional',
    requiredWhen: [maritalStatus('20', '30', '40')],
    papers: [
      { name: '结婚证', when: maritalStatus('20') },
      { name: '配偶的死亡证明，或者注明丧偶的户口簿页', when: maritalStatus('30') },
      { name: '离婚证，或者法院的离婚调解书、判决书', when: maritalStatus('40') },
    ],
    maxFiles: 10,
  },
  {
    code: 'other',
    hint: '有就传，没有可以不传。成年家庭成员的查询授权书，可以签好字拍照传上来，也可以到窗口签。',
    need: 'optional',
    papers: [
      { name: '成年家庭成员签字的《家庭成员信息查询授权书》' },
      { name: '毕业证书', when: graduate },
      { name: '低保证、特困人员救助供养证', when: group('minimum-living-allowance', 'extreme-poverty') },
      { name: '烈士遗属、优抚对象的证件', when: group('martyr-family') },
      { name: '退役军人优待证或退役证', when: group('veteran') },
      { name: '劳动模范证书', when: group('model-worker') },
      { name: '残疾人证', when: group('severe-disability') },
    ],
    maxFiles: 40,
  },
]
