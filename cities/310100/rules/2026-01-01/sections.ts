import { type FormSection, maritalStatusCodeSet, maritalStatuses } from '@anju/domain/cities'

const basics: FormSection = {
  name: 'basics',
  title: '申请类别',
  fields: [
    {
      name: 'supplyKind',
      label: '申请哪一类房源',
      hint: '市筹由市级运营机构供应，区筹由各区供应，先选一类',
      kind: 'choice',
      required: true,
      options: [
        { code: 'city', label: '市筹公租房' },
        { code: 'district', label: '区筹公租房' },
      ],
    },
    {
      name: 'intendedStreet',
      label: '意向街镇',
      hint: '想住在哪个街镇附近，可以不填',
      kind: 'text',
      required: false,
      maxLength: 50,
      when: { field: 'supplyKind', in: ['district'] },
    },
    {
      name: 'householdType',
      label: '以什么方式申请',
      kind: 'choice',
      required: true,
      options: [
        { code: 'single', label: '单身申请' },
        { code: 'family', label: '家庭申请' },
      ],
    },
    {
      name: 'maritalStatus',
      label: '婚姻状况',
      kind: 'choice',
      required: true,
      options: maritalStatuses,
      codeSet: maritalStatusCodeSet,
    },
  ],
}

const residence: FormSection = {
  name: 'residence',
  title: '户籍与居住',
  fields: [
    {
      name: 'applicantCategory',
      label: '人员类型',
      kind: 'choice',
      required: true,
      options: [
        { code: 'local-household', label: '上海市常住户籍' },
        { code: 'residence-permit', label: '持上海市居住证' },
      ],
    },
    {
      name: 'hukouAddress',
      label: '户籍地址',
      kind: 'address',
      required: true,
      when: { field: 'applicantCategory', in: ['local-household'] },
    },
    {
      name: 'residencePermitUntil',
      label: '居住证有效期至',
      kind: 'date',
      required: true,
      dates: 'future',
      when: { field: 'applicantCategory', in: ['residence-permit'] },
    },
    { name: 'currentAddress', label: '现住址', kind: 'address', required: true },
  ],
}

const work: FormSection = {
  name: 'work',
  title: '劳动合同与社会保险',
  hint: '上海不问收入。',
  fields: [
    { name: 'employer', label: '工作单位', hint: '与劳动合同一致', kind: 'text', required: true },
    { name: 'contractFrom', label: '劳动合同开始日期', kind: 'date', required: true, dates: 'past' },
    {
      name: 'contractUntil',
      label: '劳动合同结束日期',
      hint: '合同期要满一年；无固定期限的不填',
      kind: 'date',
      required: false,
      dates: 'future',
    },
    {
      name: 'insuranceMonths',
      label: '本市社会保险累计缴纳月数',
      hint: '以社保部门核对为准',
      kind: 'count',
      unit: '个月',
      min: 0,
      max: 600,
      required: true,
    },
  ],
}

const contact: FormSection = {
  name: 'contact',
  title: '联系方式',
  fields: [
    { name: 'contactPhone', label: '联系电话', hint: '窗口会打这个电话告诉您预审结果', kind: 'phone', required: true },
    { name: 'companyPhone', label: '单位联系电话', hint: '可以不填', kind: 'phone', required: false },
  ],
}

export const sections: readonly FormSection[] = [basics, residence, work, contact]
