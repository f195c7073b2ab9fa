import {
  type AssetSpec,
  assetColumns,
  type DeclaredRowSpec,
  type FormSpec,
  isFurtherMember,
  kinshipCodeSet,
  kinships,
  type RowSpec,
} from '@anju/domain/cities'
import { materials } from './materials.ts'
import { sections } from './sections.ts'

const members: RowSpec = {
  title: '家庭成员信息',
  hint: '单身申请的，只有申请人一条；家庭申请的，写上一起申请的配偶和子女。',
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
    { name: 'idDocumentNumber', label: '证件号码', kind: 'id-number', required: true },
    {
      name: 'hasLocalHousehold',
      label: '有没有上海市常住户籍',
      kind: 'yes-no',
      required: true,
      when: isFurtherMember,
    },
  ],
}

const housing: DeclaredRowSpec = {
  title: '家庭住房情况',
  hint: '写家庭成员在上海的住房，包括产权房和承租的公有住房。',
  asked: true,
  question: '家庭成员在上海有没有住房',
  some: '有',
  none: '没有',
  addLabel: '新增住房信息',
  maxRows: 20,
  fields: [
    { name: 'address', label: '坐落', kind: 'address', required: true },
    {
      name: 'nature',
      label: '性质',
      kind: 'choice',
      required: true,
      options: [
        { code: 'private', label: '产权房' },
        { code: 'public', label: '承租的公有住房' },
        { code: 'other', label: '其他' },
      ],
    },
    { name: 'owner', label: '产权人或承租人', hint: '有几位写几位，用“、”隔开', kind: 'text', required: true },
    {
      name: 'grossFloorArea',
      label: '建筑面积',
      kind: 'area',
      unit: '平方米',
      required: true,
      when: { field: 'nature', in: ['private', 'other'] },
    },
    {
      name: 'dwellingArea',
      label: '居住面积',
      hint: '照租用公房凭证填写，由窗口折算成建筑面积',
      kind: 'area',
      unit: '平方米',
      required: true,
      when: { field: 'nature', in: ['public'] },
    },
    {
      name: 'registeredPeople',
      label: '在这套房里有户籍的人数',
      kind: 'count',
      unit: '人',
      min: 0,
      max: 99,
      required: true,
    },
  ],
}

const assets: AssetSpec = {
  title: '申请人财产信息',
  hint: '',
  asked: false,
  notAsked: '上海申请公租房没有收入和财产的限额，不用申报财产，直接点“下一步”。',
  question: '有没有要申报的财产',
  some: '有',
  none: '没有',
  addLabel: '新增一条',
  maxRows: 0,
  columns: assetColumns,
  categories: [],
  fields: [],
}

export const form: FormSpec = { sections, members, housing, assets, materials }
