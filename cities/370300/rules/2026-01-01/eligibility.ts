import type { Eligibility, IncomeLine, Source } from '@anju/domain/cities'

const measures2025: Source = {
  document: '《淄博市公共租赁住房保障办法》（淄政办发〔2025〕3号）',
  address: 'https://www.163.com/dy/article/K3L5BO610530JPVV.html',
  footing: 'secondary',
  note: '据转载，以发文机关公布为准',
}
const standards2020: Source = {
  document: '淄博市住房和城乡建设局 2020 年 10 月公布的准入标准',
  address: 'https://m.feibuzf.com/wenda/19196.html',
  footing: 'secondary',
  note: '2020 年的标准，现行数字以各区县公布为准',
}

/** Per person and year, keyed by who administers: three of these areas have no division code. */
const incomeLines: readonly IncomeLine[] = [
  { area: '370303', perPersonYearFen: 43_895_00 },
  { area: '370302', perPersonYearFen: 39_385_00 },
  { area: '370304', perPersonYearFen: 38_305_00 },
  { area: '370306', perPersonYearFen: 37_812_00 },
  { area: '370305', perPersonYearFen: 43_762_00 },
  { area: '370321', perPersonYearFen: 40_899_00 },
  { area: '370322', perPersonYearFen: 32_069_00 },
  { area: '370323', perPersonYearFen: 38_624_00 },
  { area: '高新区', perPersonYearFen: 44_499_00 },
  { area: '经开区', perPersonYearFen: 37_812_00 },
  { area: '文昌湖区', perPersonYearFen: 37_812_00 },
]

export const eligibility: Eligibility = {
  conditions: [
    { value: '有淄博市户籍，或者持有效的居住证（纸质、电子都可以）', source: measures2025 },
    {
      value: '持居住证的，连续 6 个月或累计 12 个月缴纳城镇职工保险，或者毕业未满 3 年',
      source: standards2020,
    },
    {
      value: '家庭在本市城镇没有自有住房，或者人均住房建筑面积不超过 15 平方米',
      source: { ...measures2025, note: '条件据 2025 年办法的转载，15 平方米为 2020 年的标准，以当地公布为准' },
    },
    { value: '家庭收入和财产符合所在区县公布的标准', source: measures2025 },
    {
      value: '单身申请的，已到法定结婚年龄（男 22 周岁，女 20 周岁）',
      source: { ...standards2020, document: `${standards2020.document}；《民法典》第一千零四十七条` },
    },
    { value: '没有享受过经济适用房、限价房、直管公房或租金补贴', source: standards2020 },
  ],
  floorArea: { value: { measure: 'gross', perPersonSquareMetres: 15, operator: '<=' }, source: standards2020 },
  income: { value: incomeLines, source: standards2020 },
  assets: { value: { kind: 'income-line-times-members' }, source: standards2020 },
}
