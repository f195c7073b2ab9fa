import {
  type AssetSpec,
  assetColumns,
  type DeclaredRowSpec,
  type FormSpec,
  isFurtherMember,
  kinshipCodeSet,
  kinships,
  maritalStatusCodeSet,
  maritalStatuses,
  type RowSpec,
} from '@anju/domain/cities'
import { materials } from './materials.ts'
import { sections } from './sections.ts'

const members: RowSpec = {
  title: '家庭成员信息',
  hint: '写一起住、一起算收入的人。申请人已经是第一条。',
  addLabel: '新增成员信息',
  maxRows: 20,
  fields: [
    {
      name: 'relationship',
      label: '与申请人关系',
      kind: 'choice',
      required: true,
      options: kinships,
      codeSet: kinshipCodeSet,
    },
    { name: 'name', label: '姓名', hint: '与证件一致；有间隔点的写“·”', kind: 'person-name', required: true },
    { name: 'idDocumentType', label: '证件类型', kind: 'id-document-type', required: true },
    {
      name: 'idDocumentNumber',
      label: '证件号码',
      hint: '没有办身份证的孩子，写户口簿上的公民身份号码',
      kind: 'id-number',
      required: true,
    },
    {
      name: 'isCoApplicant',
      label: '是否一起申请',
      hint: '一起申请的人，收入、住房和财产都要合并计算',
      kind: 'yes-no',
      required: true,
      when: isFurtherMember,
    },
    {
      name: 'maritalStatus',
      label: '婚姻状况',
      hint: '满 18 周岁的成员填写',
      kind: 'choice',
      required: false,
      options: maritalStatuses,
      codeSet: maritalStatusCodeSet,
      when: isFurtherMember,
    },
    {
      name: 'monthlyIncome',
      label: '月收入',
      hint: '近 12 个月平均；没有收入写 0',
      kind: 'money',
      unit: '元/月',
      required: true,
      when: { field: 'isCoApplicant', in: ['yes'] },
    },
    {
      name: 'employer',
      label: '工作单位或学校',
      kind: 'text',
      required: false,
      when: isFurtherMember,
    },
  ],
}

const housing: DeclaredRowSpec = {
  title: '家庭住房情况',
  hint: '写家庭成员名下现有的住房，以及最近五年内转让、拆迁、赠与过的住房。',
  asked: true,
  question: '家庭成员名下有没有住房，最近五年有没有转让、拆迁、赠与过住房',
  some: '有',
  none: '没有',
  addLabel: '新增住房信息',
  maxRows: 20,
  fields: [
    { name: 'address', label: '坐落', hint: '与不动产权证书一致', kind: 'address', required: true },
    {
      name: 'nature',
      label: '性质',
      kind: 'choice',
      required: true,
      options: [
        { code: 'private', label: '自有私房' },
        { code: 'public', label: '直管公房' },
        { code: 'employer', label: '单位公房' },
        { code: 'rural', label: '农村宅基地住房' },
        { code: 'other', label: '其他' },
      ],
    },
    { name: 'owner', label: '产权人', hint: '有几位写几位，用“、”隔开', kind: 'text', required: true },
    { name: 'grossFloorArea', label: '建筑面积', kind: 'area', unit: '平方米', required: true },
    {
      name: 'change',
      label: '现在的状况',
      kind: 'choice',
      required: true,
      options: [
        { code: 'held', label: '现有' },
        { code: 'transferred', label: '五年内已转让' },
        { code: 'demolished', label: '五年内已拆迁' },
        { code: 'given', label: '五年内已赠与' },
      ],
    },
    {
      name: 'changedOn',
      label: '变动日期',
      kind: 'date',
      required: true,
      dates: 'past',
      when: { field: 'change', in: ['transferred', 'demolished', 'given'] },
    },
    {
      name: 'proceeds',
      label: '转让价款或拆迁补偿',
      kind: 'money',
      unit: '元',
      required: true,
      when: { field: 'change', in: ['transferred', 'demolished'] },
    },
  ],
}

const categories = [
  { code: 'deposit', label: '银行存款', unit: '户' },
  { code: 'vehicle', label: '机动车', unit: '辆' },
  { code: 'securities', label: '股票、基金、债券', unit: '份' },
  { code: 'commercial-property', label: '商铺、车位等非住宅', unit: '处' },
  { code: 'business', label: '投资办的企业、个体经营', unit: '家' },
  { code: 'other', label: '其他', unit: '件' },
]

const assets: AssetSpec = {
  title: '申请人财产信息',
  hint: '写全家一起申请的人名下的存款、车辆、股票、商铺等。',
  asked: true,
  question: '有没有要申报的财产',
  some: '有',
  none: '没有',
  addLabel: '新增一条',
  maxRows: 50,
  columns: assetColumns,
  categories,
  fields: [
    { name: 'owner', label: '所有人姓名', kind: 'member', required: true },
    {
      name: 'category',
      label: '资产类别',
      kind: 'choice',
      required: true,
      options: categories.map(({ code, label }) => ({ code, label })),
    },
    { name: 'quantity', label: '数量', kind: 'count', min: 1, max: 999_999, required: true },
    { name: 'totalValue', label: '总价值', kind: 'money', unit: '元', required: true },
    { name: 'remark', label: '备注', kind: 'text', required: false, maxLength: 100 },
  ],
}

export const form: FormSpec = { sections, members, housing, assets, materials }
