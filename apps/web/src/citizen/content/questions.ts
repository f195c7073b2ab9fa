import type { LiveContent } from '@anju/core/content'
import { actionLink, actions } from '@anju/ui/button'
import { faq } from '@anju/ui/faq'
import type { Html } from '@anju/ui/markup'
import { richText } from '@anju/ui/rich-text'
import { html } from 'hono/html'
import { seeOther } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { emptySection, open, sectionPage, sendSection } from './section.ts'

/** 常见问题 on one page, by what they are about; it opens without scripts. */
export async function questions(c: SiteContext): Promise<Response> {
  const { base } = open(c)
  const { items } = await sectionPage(c, 'faq', 500)
  const body = items.length === 0 ? emptySection(base, '暂无常见问题', '还没有发布常见问题。') : byCategory(items)
  const more = actions(actionLink({ text: '看办事指南', href: `${base}/guides` }))
  return sendSection(c, 'faq', html`<h1>常见问题</h1>${body}${more}`)
}

/** A question has its place on that page. */
export const question = (c: SiteContext): Response => {
  const { base } = open(c)
  return seeOther(c, `${base}/faq#${c.req.param('slug')}`)
}

/** Categories in the order of their newest question. */
function byCategory(items: readonly LiveContent<'faq'>[]): readonly Html[] {
  const categories = [...new Set(items.map((one) => one.body.category))]
  return categories.map((category) => {
    const own = items.filter((one) => one.body.category === category)
    const list = faq(own.map((one) => ({ id: one.slug, question: one.title, answer: richText(one.body.answer) })))
    return categories.length > 1 ? html`<h2>${category || '其他'}</h2>${list}` : list
  })
}
