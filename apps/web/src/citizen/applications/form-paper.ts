import { actionLink, printButton } from '@anju/ui/button'
import { facts } from '@anju/ui/facts'
import { officialPaper } from '@anju/ui/official-paper'
import { html } from 'hono/html'
import { formatFullDate } from '@anju/domain/kit'
import { sendPage } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { answerGroups } from './answer-groups.ts'
import { withDesk } from './desk.ts'

/** 申请表, made from the answers: to be read here, or printed and signed. Whole numbers, since it is the applicant's own. */
export const formPaper = (c: SiteContext): Promise<Response> =>
  withDesk(c, (desk) => {
    const { base, draft } = desk
    const groups = answerGroups(desk, { full: true })
    const body = officialPaper({
      office: [draft.profile.authority],
      title: ['公共租赁住房', '保障资格申请表'],
      body: html`${groups.map((group) => html`<h2>${group.title}</h2>${facts(group.items)}`)}`,
      sign: { office: '申请人（签字）：', date: formatFullDate(draft.context.today) },
      tools: html`${printButton()}${actionLink({ text: '回到资料列表', href: `${base}/apply/materials` })}`,
    })
    const crumbs = [{ text: '首页', href: base }, { text: '业务申请', href: `${base}/apply` }, { text: '申请表' }]
    return sendPage(c, { title: '申请表', current: 'apply', crumbs, body })
  })
