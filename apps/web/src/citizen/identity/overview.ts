import { ownPhone } from '@anju/core/accounts'
import { type ShownBank, type ShownVerification, showBank, showVerification } from '@anju/core/identity'
import { maskPhone } from '@anju/domain/kit'
import { refusalPage, seeOther, sendPage, signInNeeded } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { statusPage, verifiedPage, waysPage } from './overview-pages.ts'

export const realNamePath = (city: string): string => `/${city}/account/real-name`
export const photosPath = (city: string): string => `${realNamePath(city)}/photos`
export const bankPath = (city: string): string => `${realNamePath(city)}/bank`

/** 选择方式, or how far it is. A verification under way is continued in its own city. */
export async function overview(c: SiteContext): Promise<Response> {
  const { ctx, base } = c.var.visit
  const shown = await showVerification(ctx)
  if (!shown.ok) return signInNeeded(c)
  const bank = await showBank(ctx)
  if (!bank.ok) return signInNeeded(c)
  const { standing, city } = shown.value
  if (city !== ctx.city && standing.state !== 'verified') return seeOther(c, realNamePath(city))
  switch (standing.state) {
    case 'returned':
      return seeOther(c, photosPath(city))
    case 'verified':
      return sendPage(c, { ...frameOf(base, '用户实名认证'), body: verifiedPage({ base, standing }) })
    case 'submitted':
      return submitted(c, shown.value, bank.value)
    case 'draft':
    case 'none':
      return sendPage(c, {
        ...frameOf(base, '用户实名认证'),
        body: waysPage({ base, ...shown.value, bank: bank.value }),
      })
  }
}

async function submitted(c: SiteContext, { standing }: ShownVerification, bank: ShownBank): Promise<Response> {
  const { ctx, base } = c.var.visit
  const phone = await ownPhone(ctx)
  if (!phone.ok) return refusalPage(c, phone.refusal)
  if (standing.state !== 'submitted') throw new Error('a verification that is not under review')
  const body = statusPage({ base, standing, phone: maskPhone(phone.value), bank })
  return sendPage(c, { ...frameOf(base, '照片提交成功'), body })
}

const frameOf = (base: string, title: string) => ({
  title,
  current: 'account' as const,
  crumbs: [{ text: '首页', href: base }, { text: '个人中心', href: `${base}/account` }, { text: '用户实名认证' }],
})
