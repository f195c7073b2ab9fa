import { refusalPage, sendPage } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { acceptancePaper, nonAcceptancePaper, supplementPaper } from './papers-page.ts'
import { withOwn } from './withdraw.ts'

const makers = {
  acceptance: { title: '受理凭证', make: acceptancePaper },
  supplement: { title: '一次性补正告知书', make: supplementPaper },
  'non-acceptance': { title: '不予受理告知书', make: nonAcceptancePaper },
} as const

export type PaperKind = keyof typeof makers

/** A paper of an own application, to be read and printed; one that was not made is not found. */
export const paper =
  (kind: PaperKind) =>
  (c: SiteContext): Promise<Response> =>
    withOwn(c, (mine) => {
      const { base, profile } = c.var.visit
      const { title, make } = makers[kind]
      const body = profile && make({ base, profile, mine })
      if (!body) return refusalPage(c, { code: 'not-found' })
      const crumbs = [{ text: '首页', href: base }, { text: '保障进度查询', href: `${base}/progress` }, { text: title }]
      return sendPage(c, { title, tab: 'progress', crumbs, body })
    })
