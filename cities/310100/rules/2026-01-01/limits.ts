import type { Deadlines, Sourced, SupplementRounds } from '@anju/domain/cities'
import { order11, realNameReview, reconsideration, systemDefault } from '../../../national/sources.ts'

/** No source gives the time of the whole review: it is left out and therefore not promised. */
export const deadlines: Deadlines = {
  realNameReview,
  acceptanceCheck: {
    count: 3,
    unit: 'working-day',
    source: {
      document: '上海市公共租赁住房申请办理流程',
      address: 'https://m.ddtbk.com/techan/1615.html',
      footing: 'secondary',
      note: '据转载，预审在 3 个工作日内电话告知',
    },
  },
  supplement: { count: 15, unit: 'day', source: systemDefault('补正期限未找到出处，上线前由主管部门确认') },
  reconsideration,
}

export const supplementRounds: SupplementRounds = { free: 1, further: 'supervisor-reason', source: order11('第八条') }

export const draftKeptDays: Sourced<number> = { value: 30, source: systemDefault('草稿保留天数') }
