import type { CityRules, Source } from '@anju/domain/cities'
import { plainDate } from '@anju/domain/kit'
import { order11, realNameReview, reconsideration, systemDefault } from '../../../national/sources.ts'
import { form } from './form.ts'

/** The city's own paper. Each value cites it with its article; what was read on a reposting page only is `secondary`. */
const measures = (article: string): Source => ({
  document: '《样例市公共租赁住房保障办法》（样例政发〔2027〕1号）',
  article,
  footing: 'published',
})

const unconfirmed = systemDefault('未找到出处，上线前由主管部门确认')

export const rules: CityRules = {
  version: '000000/2027-01-01',
  /** From this day on new applications fall under this set; a case keeps the set of its day of acceptance. */
  effectiveFrom: plainDate('2027-01-01'),
  source: measures(''),
  eligibility: {
    conditions: [{ value: '有样例市户籍，或者持有效的居住证', source: measures('第三条') }],
    /** `gross` is 建筑面积, `usable` is 使用面积. "不高于" is `<=`, "低于" is `<`: read the article closely. */
    floorArea: { value: { measure: 'usable', perPersonSquareMetres: 15, operator: '<=' }, source: measures('第四条') },
    /** Leave `income` and `assets` out where the city has no such line. */
    income: { value: [{ area: '000001', perPersonYearFen: 40_000_00 }], source: measures('第五条') },
    assets: { value: { kind: 'income-line-times-members' }, source: measures('第六条') },
  },
  form,
  notes: {
    /** Version and text of notes and pledge are stored with each application: a changed word needs a new version. */
    version: '样例 2027年第1版',
    title: '申请须知',
    sections: [{ heading: '谁可以申请', paragraphs: ['有样例市户籍，或者持有效的居住证。'] }],
  },
  pledge: {
    version: '样例 2027年第1版',
    title: '承诺书',
    paragraphs: ['我填写的情况真实、完整，上传的材料真实。'],
    authorisation: {
      title: '家庭成员信息查询授权',
      paragraphs: ['写明授权谁、查哪些部门的哪些信息、用来做什么、怎么撤回。'],
    },
    agree: '我已阅读并同意',
  },
  deadlines: {
    realNameReview,
    acceptanceCheck: { count: 5, unit: 'working-day', source: unconfirmed },
    supplement: { count: 15, unit: 'day', source: unconfirmed },
    reconsideration,
  },
  supplementRounds: { free: 1, further: 'supervisor-reason', source: order11('第八条') },
  draftKeptDays: { value: 30, source: unconfirmed },
}
