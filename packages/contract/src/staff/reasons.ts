import { z } from 'zod'
import type { Labelled } from './values.ts'

/** Coded reasons. The code is stored, the label is shown to the citizen together with the officer's own words. */
const reasons = <const R extends readonly [Labelled, ...Labelled[]]>(...list: R) => list

export const photoFaults = reasons(
  { code: 'glare', label: '反光，号码看不清' },
  { code: 'blurred', label: '模糊' },
  { code: 'covered', label: '有遮挡' },
  { code: 'not-original', label: '不是原件（翻拍或复印）' },
  { code: 'expired', label: '证件已过期' },
  { code: 'wrong-side', label: '不是要求的这一面' },
  { code: 'not-the-person', label: '照片与证件不是同一人' },
  { code: 'other', label: '其他' },
)

export const typedFaults = reasons(
  { code: 'name-differs', label: '姓名与证件不一致' },
  { code: 'number-differs', label: '证件号码与证件不一致' },
  { code: 'type-differs', label: '证件类型与照片不一致' },
  { code: 'other', label: '其他' },
)

export const materialFaults = reasons(
  { code: 'missing', label: '没有上传' },
  { code: 'pages-missing', label: '缺页' },
  { code: 'unreadable', label: '看不清' },
  { code: 'expired', label: '过期' },
  { code: 'not-the-person', label: '不是本人' },
  { code: 'no-seal', label: '没有盖章' },
  { code: 'differs', label: '与填写不一致' },
  { code: 'other', label: '其他' },
)

export const sectionFaults = reasons(
  { code: 'incomplete', label: '没有填全' },
  { code: 'differs', label: '与材料不一致' },
  { code: 'wrong', label: '填写有误' },
  { code: 'other', label: '其他' },
)

export const nonAcceptanceReasons = reasons(
  { code: 'outside-area', label: '不属于本机构受理范围' },
  { code: 'duplicate', label: '重复申请' },
  { code: 'false-papers', label: '隐瞒情况或提供虚假材料（住房和城乡建设部令第11号第三十五条）' },
  { code: 'not-applicable', label: '申请事项不属于公共租赁住房保障范围' },
  { code: 'other', label: '其他' },
)

export const revealReasons = reasons(
  { code: 'check-papers', label: '与材料核对' },
  { code: 'contact', label: '联系申请人' },
  { code: 'complaint', label: '处理投诉或异议' },
  { code: 'supervision', label: '监督检查' },
  { code: 'other', label: '其他' },
)

type Coded = readonly [Labelled, ...Labelled[]]
/** A Zod enum of the codes of a list. */
export const codesOf = <const R extends Coded>(list: R) =>
  z.enum(list.map((r) => r.code) as [R[number]['code'], ...R[number]['code'][]])

/** The Chinese words of a stored code; the code itself when a later version took it off the list. */
export const labelOf = (list: readonly Labelled[], code: string): string =>
  list.find((r) => r.code === code)?.label ?? code
