import type { Eligibility, Source } from '@anju/domain/cities'

const entry: Source = {
  document: '上海市公共租赁住房准入条件',
  address: 'https://m.ddtbk.com/techan/1615.html',
  footing: 'secondary',
  note: '据转载，以主管部门公布为准',
}

/** Shanghai has no income line and no asset line: neither is asked. */
export const eligibility: Eligibility = {
  conditions: [
    { value: '有上海市常住户籍，或者持有上海市居住证', source: entry },
    { value: '与本市用人单位签订一年以上的劳动合同', source: entry },
    { value: '在本市缴纳社会保险', source: entry },
    { value: '在本市人均住房建筑面积低于 15 平方米', source: entry },
  ],
  floorArea: { value: { measure: 'gross', perPersonSquareMetres: 15, operator: '<' }, source: entry },
}
