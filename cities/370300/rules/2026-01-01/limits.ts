import type { Deadlines, Sourced, SupplementRounds } from '@anju/domain/cities'
import { order11, realNameReview, reconsideration, systemDefault } from '../../../national/sources.ts'

export const deadlines: Deadlines = {
  realNameReview,
  acceptanceCheck: { count: 5, unit: 'working-day', source: systemDefault('受理期限未找到出处，上线前由主管部门确认') },
  supplement: { count: 15, unit: 'day', source: systemDefault('补正期限未找到出处，上线前由主管部门确认') },
  review: {
    count: 20,
    unit: 'working-day',
    source: {
      document: '《淄博市公共租赁住房保障办法》（淄政办发〔2020〕14号）',
      article: '第二十五条',
      address: 'https://shqbk.com/specialties/014913525ca6cfaca26dd7a49792206d.html',
      footing: 'secondary',
      note: '据转载；不含公示时间',
    },
  },
  reconsideration,
}

export const supplementRounds: SupplementRounds = { free: 1, further: 'supervisor-reason', source: order11('第八条') }

export const draftKeptDays: Sourced<number> = { value: 30, source: systemDefault('草稿保留天数') }
