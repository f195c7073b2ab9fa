import type { Option } from './field.ts'

/** National code sets, offered by every city in the same words. */

/** GB/T 2261.2-2003. 90 未说明 is not offered: the question is answered or not. */
export const maritalStatuses: readonly Option[] = [
  { code: '10', label: '未婚' },
  { code: '20', label: '已婚' },
  { code: '30', label: '丧偶' },
  { code: '40', label: '离婚' },
]
export const maritalStatusCodeSet = 'GB/T 2261.2-2003'

/** GB/T 4761-2008: the applicant's own row. Set by the system, never offered: there is one applicant. */
export const applicantKinship: Option = { code: '01', label: '本人' }

/** GB/T 4761-2008: what a further member can be to the applicant. */
export const kinships: readonly Option[] = [
  { code: '10', label: '配偶' },
  { code: '20', label: '儿子' },
  { code: '30', label: '女儿' },
  { code: '51', label: '父亲' },
  { code: '52', label: '母亲' },
  { code: '57', label: '继父或养父' },
  { code: '58', label: '继母或养母' },
  { code: '40', label: '孙子女、外孙子女' },
  { code: '60', label: '祖父母、外祖父母' },
  { code: '70', label: '兄弟姐妹' },
  { code: '97', label: '其他亲属' },
]
export const kinshipCodeSet = 'GB/T 4761-2008'

/** True for every row but the applicant's own, whose answers stand in 申请信息 and in the verified identity. */
export const isFurtherMember = { field: 'relationship', in: kinships.map((one) => one.code) }
