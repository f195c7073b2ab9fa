import {
  assetColumns,
  type CityRules,
  divisionsFrom,
  type FormSpec,
  isFurtherMember,
  kinships,
  maritalStatuses,
} from '../cities/index.ts'
import { plainDate, type PersonName, readIdDocument } from '../kit/index.ts'
import type { StepDocuments } from './document.ts'
import type { ApplicationContext } from './read-application.ts'
import type { VerifiedPerson } from './read-member.ts'

/** An invented city for this feature's tests: small, but with every kind of question. Nothing else imports it. */

const source = { document: '示范', footing: 'parameter' } as const
const limit = { count: 5, unit: 'working-day', source } as const

const form: FormSpec = {
  sections: [
    {
      name: 'basics',
      title: '基本情况',
      fields: [
        { name: 'maritalStatus', label: '婚姻状况', kind: 'choice', required: true, options: maritalStatuses },
        {
          name: 'priorityGroups',
          label: '优先情形',
          kind: 'choices',
          required: false,
          options: [
            { code: 'veteran', label: '退役军人' },
            { code: 'disability', label: '重度残疾' },
          ],
        },
      ],
    },
    {
      name: 'work',
      title: '工作与收入',
      fields: [
        { name: 'works', label: '是否在单位工作', kind: 'yes-no', required: true },
        { name: 'employer', label: '工作单位', kind: 'text', required: true, when: { field: 'works', in: ['yes'] } },
        { name: 'graduatedOn', label: '毕业日期', kind: 'date', required: false, dates: 'past' },
        { name: 'permitUntil', label: '居住证有效期至', kind: 'date', required: false, dates: 'future' },
        { name: 'monthlyIncome', label: '申请人月收入', kind: 'money', unit: '元/月', required: true },
        { name: 'insuranceMonths', label: '参保月数', kind: 'count', min: 0, max: 600, unit: '个月', required: false },
        { name: 'presentFloorArea', label: '现住房面积', kind: 'area', unit: '平方米', required: false },
        { name: 'contactPhone', label: '联系电话', kind: 'phone', required: true },
        { name: 'backupName', label: '备用联系人姓名', kind: 'person-name', required: false },
        { name: 'reason', label: '申请理由', kind: 'long-text', required: false, maxLength: 20 },
      ],
    },
  ],
  members: {
    title: '家庭成员信息',
    hint: '',
    addLabel: '新增成员信息',
    maxRows: 4,
    fields: [
      { name: 'relationship', label: '与申请人关系', kind: 'choice', required: true, options: kinships },
      { name: 'name', label: '姓名', kind: 'person-name', required: true },
      { name: 'idDocumentType', label: '证件类型', kind: 'id-document-type', required: true },
      { name: 'idDocumentNumber', label: '证件号码', kind: 'id-number', required: true },
      {
        name: 'monthlyIncome',
        label: '月收入',
        kind: 'money',
        unit: '元/月',
        required: true,
        when: isFurtherMember,
      },
    ],
  },
  housing: {
    title: '家庭住房情况',
    hint: '',
    addLabel: '新增住房',
    maxRows: 2,
    asked: true,
    question: '有没有住房',
    some: '有',
    none: '没有',
    fields: [
      { name: 'address', label: '坐落', kind: 'address', required: true },
      { name: 'grossFloorArea', label: '建筑面积', kind: 'area', unit: '平方米', required: true },
    ],
  },
  assets: {
    title: '申请人财产信息',
    hint: '',
    addLabel: '新增一条',
    maxRows: 3,
    asked: true,
    question: '有没有财产',
    some: '有',
    none: '没有',
    columns: assetColumns,
    categories: [
      { code: 'deposit', label: '银行存款', unit: '户' },
      { code: 'vehicle', label: '机动车', unit: '辆' },
    ],
    fields: [
      { name: 'owner', label: '所有人姓名', kind: 'member', required: true },
      {
        name: 'category',
        label: '资产类别',
        kind: 'choice',
        required: true,
        options: [
          { code: 'deposit', label: '银行存款' },
          { code: 'vehicle', label: '机动车' },
        ],
      },
      { name: 'quantity', label: '数量', kind: 'count', min: 1, max: 99, required: true },
      { name: 'totalValue', label: '总价值', kind: 'money', unit: '元', required: true },
      { name: 'remark', label: '备注', kind: 'text', required: false },
    ],
  },
  materials: [
    { code: 'identity', hint: '', need: 'required', papers: [{ name: '身份证' }], maxFiles: 4 },
    { code: 'household-register', hint: '', need: 'required', papers: [{ name: '户口簿' }], maxFiles: 4 },
    { code: 'application-form', hint: '', need: 'generated', papers: [], maxFiles: 2 },
    {
      code: 'marital-status',
      hint: '',
      need: 'optional',
      requiredWhen: [{ of: 'application', field: 'maritalStatus', in: ['20', '40'] }],
      papers: [
        { name: '结婚证', when: { of: 'application', field: 'maritalStatus', in: ['20'] } },
        { name: '离婚证', when: { of: 'application', field: 'maritalStatus', in: ['40'] } },
      ],
      maxFiles: 2,
    },
    { code: 'other', hint: '', need: 'optional', papers: [], maxFiles: 2 },
  ],
}

export const sampleRules: CityRules = {
  version: '990100/2026-01-01',
  effectiveFrom: plainDate('2026-01-01'),
  source,
  eligibility: {
    conditions: [],
    floorArea: { value: { measure: 'gross', perPersonSquareMetres: 15, operator: '<=' }, source },
  },
  form,
  notes: { version: '须知1', title: '申请须知', sections: [] },
  pledge: {
    version: '承诺1',
    title: '承诺书',
    paragraphs: ['属实。'],
    authorisation: { title: '授权', paragraphs: ['同意查询。'] },
    agree: '我已阅读并同意',
  },
  deadlines: { realNameReview: limit, acceptanceCheck: limit, supplement: limit, reconsideration: limit },
  supplementRounds: { free: 1, further: 'supervisor-reason', source },
  draftKeptDays: { value: 30, source },
}

export const sampleDivisions = divisionsFrom({
  source: '示范',
  city: '990100',
  districts: [
    {
      code: '990103',
      name: '示范区',
      streets: [{ code: '990103001', name: '样例街道', committees: [['990103001001', '样例居委']] }],
    },
  ],
})

export const today = plainDate('2026-11-23')

function verified(name: string, number: string): VerifiedPerson {
  const document = readIdDocument({ type: 'residentIdCard', number }, today)
  if (!document.ok) throw new Error(`sample number ${number}`)
  return { name: name as PersonName, document: document.value }
}

export const applicant = verified('张样例', '11010519491231002X')

export const sampleContext: ApplicationContext = {
  rules: sampleRules,
  divisions: sampleDivisions,
  today,
  verified: applicant,
}

export const spouseRow = {
  relationship: '10',
  name: '李示范',
  idDocumentType: 'residentIdCard',
  idDocumentNumber: '370303199003070013',
  monthlyIncome: '2600',
}

/** A draft that may be submitted. */
export const completeDocuments: StepDocuments = {
  area: { answers: { district: '990103', street: '990103001', committee: '' }, rows: [] },
  notes: { answers: { read: 'yes', version: '须知1' }, rows: [] },
  pledge: {
    answers: { agree: 'yes', version: '承诺1', name: '张样例', agreedAt: '2026-11-23T02:02:00.000Z' },
    rows: [],
  },
  information: {
    answers: {
      maritalStatus: '20',
      works: 'yes',
      employer: '示范厂',
      monthlyIncome: '3,200',
      contactPhone: '15909098989',
    },
    rows: [],
  },
  members: { answers: {}, rows: [{}, spouseRow] },
  housing: { answers: { has: 'no' }, rows: [] },
  assets: {
    answers: { has: 'yes' },
    rows: [
      { owner: '1', category: 'deposit', quantity: '1', totalValue: '58000' },
      { owner: '2', category: 'vehicle', quantity: '1', totalValue: '18000.50', remark: '代步' },
    ],
  },
}

export const completeCounts = { identity: 4, 'household-register': 3, 'marital-status': 1 }
