import { z } from 'zod'
import { endpoint } from '../kit/index.ts'
import { itemParams } from './values.ts'

export const showFile = endpoint({
  method: 'get',
  path: '/files/{id}',
  id: 'showFile',
  summary: '一张照片的内容；只给领取了这件的人，每次看大图记一条日志',
  params: itemParams,
  query: z.strictObject({ size: z.enum(['full', 'thumbnail']).default('full') }),
  produces: 'image/jpeg',
  refusals: ['not-found', 'claim.required', 'case.own-household'],
})
