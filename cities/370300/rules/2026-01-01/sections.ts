import { type FormSection, maritalStatusCodeSet, maritalStatuses } from '@anju/domain/cities'

const basics: FormSection = {
  name: 'basics',
  title: '基本情况',
  fields: [
    {
      name: 'applicantCategory',
      label: '申请人类别',
      kind: 'choice',
      required: true,
      options: [
        { code: 'local-household', label: '本市城镇户籍家庭' },
        { code: 'residence-permit', label: '持居住证的稳定就业人员' },
        { code: 'recent-graduate', label: '毕业未满 3 年的新就业人员' },
      ],
    },
    {
      name: 'householdType',
      label: '家庭类型',
      kind: 'choice',
      required: true,
      options: [
        { code: 'single', label: '单身' },
        { code: 'couple', label: '夫妻' },
        { code: 'couple-with-children', label: '夫妻和子女' },
        { code: 'single-parent', label: '单亲家庭' },
        { code: 'three-generations', label: '三代同住' },
        { code: 'other', label: '其他' },
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
    {
      name: 'supportForm',
      label: '希望的保障方式',
      hint: '同一时间只能享受一种，以后可以申请调整',
      kind: 'choice',
      required: true,
      options: [
        { code: 'in-kind', label: '实物配租', hint: '由政府配租住房' },
        { code: 'subsidy', label: '租赁补贴', hint: '自己租房，按月领补贴' },
        { code: 'either', label: '都可以' },
      ],
    },
    {
      name: 'priorityGroups',
      label: '属于下列哪些情形',
      hint: '有就选，可以多选；证明在资料列表的“其他”里上传',
      kind: 'choices',
      required: false,
      options: [
        { code: 'minimum-living-allowance', label: '低保家庭' },
        { code: 'extreme-poverty', label: '特困人员' },
        { code: 'martyr-family', label: '烈士遗属、优抚对象' },
        { code: 'veteran', label: '住房困难的退役军人' },
        { code: 'model-worker', label: '市级以上劳动模范' },
        { code: 'severe-disability', label: '家庭成员有一级、二级残疾' },
      ],
    },
  ],
}

const residence: FormSection = {
  name: 'residence',
  title: '户籍与居住',
  fields: [
    {
      name: 'hukouKind',
      label: '户籍情况',
      kind: 'choice',
      required: true,
      options: [
        { code: 'local', label: '淄博市户籍' },
        { code: 'elsewhere', label: '外地户籍，持淄博市居住证' },
      ],
    },
    { name: 'hukouAddress', label: '户籍地址', hint: '与户口簿一致', kind: 'address', required: true },
    {
      name: 'residencePermitUntil',
      label: '居住证有效期至',
      kind: 'date',
      required: true,
      dates: 'future',
      when: { field: 'hukouKind', in: ['elsewhere'] },
    },
    {
      name: 'currentAddress',
      label: '现住址',
      hint: '写到门牌号，通知会按这个地址寄送',
      kind: 'address',
      required: true,
    },
  ],
}

const work: FormSection = {
  name: 'work',
  title: '工作与收入',
  fields: [
    {
      name: 'employment',
      label: '就业情况',
      kind: 'choice',
      required: true,
      options: [
        { code: 'employed', label: '在单位工作' },
        { code: 'flexible', label: '灵活就业' },
        { code: 'retired', label: '退休' },
        { code: 'student', label: '在校学生' },
        { code: 'unemployed', label: '没有工作' },
      ],
    },
    {
      name: 'employer',
      label: '工作单位',
      kind: 'text',
      required: true,
      when: { field: 'employment', in: ['employed'] },
    },
    {
      name: 'insuranceMonths',
      label: '城镇职工保险累计缴纳月数',
      hint: '以社保部门核对为准，不用开证明',
      kind: 'count',
      unit: '个月',
      min: 0,
      max: 600,
      required: true,
      when: { field: 'applicantCategory', in: ['residence-permit'] },
    },
    {
      name: 'graduatedOn',
      label: '毕业日期',
      hint: '与毕业证书一致',
      kind: 'date',
      required: true,
      dates: 'past',
      when: { field: 'applicantCategory', in: ['recent-graduate'] },
    },
    {
      name: 'monthlyIncome',
      label: '申请人月收入',
      hint: '近 12 个月平均；没有收入写 0',
      kind: 'money',
      unit: '元/月',
      required: true,
    },
  ],
}

const presentHousing: FormSection = {
  name: 'present-housing',
  title: '现在的住房',
  fields: [
    {
      name: 'presentHousing',
      label: '现在住在哪里',
      kind: 'choice',
      required: true,
      options: [
        { code: 'own', label: '自有住房' },
        { code: 'relatives', label: '父母、亲友的房子' },
        { code: 'private-rental', label: '租的私房' },
        { code: 'employer', label: '单位宿舍、单位公房' },
        { code: 'public', label: '直管公房' },
        { code: 'other', label: '其他' },
      ],
    },
    {
      name: 'presentFloorArea',
      label: '现住房建筑面积',
      hint: '合住的写整套面积；不清楚可以不填',
      kind: 'area',
      unit: '平方米',
      required: false,
    },
    {
      name: 'monthlyRent',
      label: '现在的月租金',
      kind: 'money',
      unit: '元/月',
      required: true,
      when: { field: 'presentHousing', in: ['private-rental'] },
    },
  ],
}

const contact: FormSection = {
  name: 'contact',
  title: '联系方式',
  fields: [
    { name: 'contactPhone', label: '联系电话', hint: '办理进展会发短信到这个号码', kind: 'phone', required: true },
    {
      name: 'backupName',
      label: '备用联系人姓名',
      hint: '联系不上您时找谁，可以不填',
      kind: 'person-name',
      required: false,
    },
    { name: 'backupPhone', label: '备用联系人电话', kind: 'phone', required: false },
  ],
}

export const sections: readonly FormSection[] = [basics, residence, work, presentHousing, contact]
