import type { HouseholdCondition, MaterialSpec } from '@anju/domain/cities'

const maritalStatus = (...codes: string[]): HouseholdCondition => ({
  of: 'application',
  field: 'maritalStatus',
  in: codes,
})
const category = (code: string): HouseholdCondition => ({ of: 'application', field: 'applicantCategory', in: [code] })

/** 其他 is required here: the contract and the insurance are what Shanghai decides on. */
export const materials: readonly MaterialSpec[] = [
  {
    code: 'identity',
    hint: '每位成员身份证的正反两面，电子证照截图也可以。',
    need: 'required',
    papers: [{ name: '每位成员的身份证' }],
    maxFiles: 40,
  },
  {
    code: 'household-register',
    hint: '有上海户籍的传户口簿，持居住证的传上海市居住证正反两面。',
    need: 'required',
    papers: [
      { name: '户口簿首页和本人页', when: category('local-household') },
      { name: '上海市居住证', when: category('residence-permit') },
    ],
    maxFiles: 40,
  },
  {
    code: 'application-form',
    hint: '按您填的内容自动生成，不用上传。',
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
    hint: '劳动合同要有单位名称、合同期限、签字和盖章的页；社会保险缴费记录可以截图。',
    need: 'required',
    papers: [{ name: '一年以上的劳动合同' }, { name: '本市社会保险缴费记录' }],
    maxFiles: 40,
  },
]
