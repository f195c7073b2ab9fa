import type { Source, TimeLimit } from '@anju/domain/cities'

/** 《公共租赁住房管理办法》, in force since 2012-07-15. */
export const order11 = (article: string): Source => ({
  document: '《公共租赁住房管理办法》（住房和城乡建设部令第11号）',
  article,
  address: 'https://www.gov.cn/gongbao/content/2012/content_2226147.htm',
  footing: 'law',
})

/** How the national system was opened to citizens: the sequence of steps, the forms and the time of the photo review. */
const openingGuide: Source = {
  document: '《全国公租房信息系统线上业务受理功能开通》操作流程',
  footing: 'published',
}

/** A value no source was found for: a default that a city confirms or replaces before it goes live. */
export const systemDefault = (note: string): Source => ({ document: '系统默认参数', footing: 'parameter', note })

/** 证件照片认证需人工审核，审核时间1-3个工作日完成。 */
export const realNameReview: TimeLimit = { count: 3, unit: 'working-day', source: openingGuide }

/** The result of a 复核 is told in writing within 15 working days. */
export const reconsideration: TimeLimit = { count: 15, unit: 'working-day', source: order11('第九条') }
