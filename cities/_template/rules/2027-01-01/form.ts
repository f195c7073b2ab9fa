import {
  assetColumns,
  type FormSpec,
  isFurtherMember,
  kinshipCodeSet,
  kinships,
  maritalStatusCodeSet,
  maritalStatuses,
} from '@anju/domain/cities'

/**
 * What the city asks. Order is the order on the page; `name` is stored with drafts and must not change its meaning.
 * Ask only what the rules decide on, and nothing that the authorisation lets the office look up.
 */
export const form: FormSpec = {
  sections: [
    {
      name: 'basics',
      title: '基本情况',
      fields: [
        {
          name: 'maritalStatus',
          label: '婚姻状况',
          kind: 'choice',
          required: true,
          options: maritalStatuses,
          codeSet: maritalStatusCodeSet,
        },
        { name: 'isEmployed', label: '现在有没有工作', kind: 'yes-no', required: true },
        /** `when`: asked only after this answer to an earlier field. */
        {
          name: 'employer',
          label: '工作单位',
          kind: 'text',
          required: true,
          when: { field: 'isEmployed', in: ['yes'] },
        },
        { name: 'contactPhone', label: '联系电话', kind: 'phone', required: true },
      ],
    },
  ],
  members: {
    title: '家庭成员信息',
    hint: '申请人已经是第一条。',
    addLabel: '新增成员信息',
    maxRows: 20,
    /** The first four are needed everywhere. What is `when: isFurtherMember` is not asked of the applicant again. */
    fields: [
      {
        name: 'relationship',
        label: '与申请人关系',
        kind: 'choice',
        required: true,
        options: kinships,
        codeSet: kinshipCodeSet,
      },
      { name: 'name', label: '姓名', kind: 'person-name', required: true },
      { name: 'idDocumentType', label: '证件类型', kind: 'id-document-type', required: true },
      { name: 'idDocumentNumber', label: '证件号码', kind: 'id-number', required: true },
      { name: 'monthlyIncome', label: '月收入', kind: 'money', unit: '元/月', required: true, when: isFurtherMember },
    ],
  },
  housing: {
    title: '家庭住房情况',
    hint: '写家庭成员名下的住房。',
    asked: true,
    question: '家庭成员名下有没有住房',
    some: '有',
    none: '没有',
    addLabel: '新增住房信息',
    maxRows: 20,
    fields: [
      { name: 'address', label: '坐落', kind: 'address', required: true },
      { name: 'owner', label: '产权人', kind: 'text', required: true },
      { name: 'usableFloorArea', label: '使用面积', kind: 'area', unit: '平方米', required: true },
    ],
  },
  assets: {
    title: '申请人财产信息',
    hint: '写全家一起申请的人名下的财产。',
    /** Where the city has no asset line: `asked: false`, and `notAsked` says so to the citizen. */
    asked: true,
    question: '有没有要申报的财产',
    some: '有',
    none: '没有',
    addLabel: '新增一条',
    maxRows: 50,
    columns: assetColumns,
    categories: [{ code: 'vehicle', label: '机动车', unit: '辆' }],
    fields: [
      { name: 'owner', label: '所有人姓名', kind: 'member', required: true },
      {
        name: 'category',
        label: '资产类别',
        kind: 'choice',
        required: true,
        options: [{ code: 'vehicle', label: '机动车' }],
      },
      { name: 'quantity', label: '数量', kind: 'count', min: 1, max: 999, required: true },
      { name: 'totalValue', label: '总价值', kind: 'money', unit: '元', required: true },
      { name: 'remark', label: '备注', kind: 'text', required: false },
    ],
  },
  /** The guide's five, in its order. A paper or a need may hang on an answer of the application or of any member. */
  materials: [
    { code: 'identity', hint: '每位成员的身份证。', need: 'required', papers: [{ name: '身份证' }], maxFiles: 40 },
    { code: 'household-register', hint: '户口簿。', need: 'required', papers: [{ name: '户口簿' }], maxFiles: 40 },
    { code: 'application-form', hint: '自动生成，不用上传。', need: 'generated', papers: [], maxFiles: 10 },
    {
      code: 'marital-status',
      hint: '未婚的不用开证明。',
      need: 'optional',
      requiredWhen: [{ of: 'application', field: 'maritalStatus', in: ['20', '30', '40'] }],
      papers: [{ name: '离婚证', when: { of: 'application', field: 'maritalStatus', in: ['40'] } }],
      maxFiles: 10,
    },
    { code: 'other', hint: '有就传。', need: 'optional', papers: [], maxFiles: 40 },
  ],
}
