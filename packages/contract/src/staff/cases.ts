import { z } from 'zod'
import { endpoint } from '../kit/index.ts'
import { routeStep } from './claim.ts'
import { id, instant, itemParams, labelled, paging } from './values.ts'

export const caseRow = z
  .object({
    id,
    number: z.string(),
    preApplicationId: id,
    preApplicationNumber: z.string(),
    applicantName: z.string().meta({ description: '遮住的姓名' }),
    householdSize: z.int(),
    district: z.string(),
    agencyName: z.string(),
    acceptedAt: instant,
    acceptedBy: z.string(),
    state: labelled,
  })
  .meta({ id: 'CaseRow' })
export type CaseRow = z.infer<typeof caseRow>

export const listCases = endpoint({
  method: 'get',
  path: '/cases',
  id: 'listCases',
  summary: '已受理的办件，最新在前',
  query: z.strictObject({ view: z.enum(['all', 'mine']).default('all'), ...paging }),
  response: z.object({ rows: z.array(caseRow), nextCursor: z.string().nullable(), total: z.int() }),
  refusals: ['act.forbidden'],
})

export const showCase = endpoint({
  method: 'get',
  path: '/cases/{id}',
  id: 'showCase',
  summary: '一件已受理的办件：编号、路线；申请内容见它的预申请',
  params: itemParams,
  response: caseRow.extend({ route: z.array(routeStep) }).meta({ id: 'Case' }),
  refusals: ['not-found'],
})
