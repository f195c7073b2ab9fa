import { z } from 'zod'
import { endpoint } from '../kit/index.ts'
import { id, instant, labelled, typedSome } from './values.ts'

export const searchHit = z
  .object({
    kind: z.enum(['verification', 'pre-application', 'case']),
    id,
    number: z.string(),
    name: z.string().meta({ description: '遮住的姓名' }),
    state: labelled,
    submittedAt: instant,
  })
  .meta({ id: 'SearchHit' })

export const search = endpoint({
  method: 'post',
  path: '/search',
  id: 'search',
  summary: '按编号、完整姓名、完整证件号码或手机号码查本人范围内的办件；记一条日志',
  body: z.strictObject({ text: typedSome(80) }),
  response: z.object({ hits: z.array(searchHit) }),
  refusals: ['limit.reached'],
})
