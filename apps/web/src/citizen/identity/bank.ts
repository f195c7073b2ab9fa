import type { Ctx } from '@anju/core'
import { ownPhone } from '@anju/core/accounts'
import {
  type ShownBank,
  showBank,
  type Standing,
  type TypedQuestion,
  verificationOf,
  verifyByBank,
} from '@anju/core/identity'
import { type FieldError, maskPhone, type Refusal } from '@anju/domain/kit'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { formToken } from '../../http/form-token.ts'
import type { Form } from '../../http/form.ts'
import { refusalPage, seeOther, sendPage, signInNeeded } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { errorsOf, statusOf, withForm } from '../accounts/answers.ts'
import { bankPage } from './bank-page.ts'
import { resultPage } from './bank-result-pages.ts'
import { bankPath, realNamePath } from './overview.ts'

/** The installation as an actor of its own, for what no citizen's surface may write. */
export type AsOffice = (ctx: Ctx) => Ctx

const resultPath = (city: string): string => `${bankPath(city)}/result`

type Here = { standing: Standing; shown: ShownBank }

/** How far it is; a response where it is not to be done here, or not now. */
async function here(c: SiteContext): Promise<Here | Response> {
  const { ctx } = c.var.visit
  const shown = await showBank(ctx)
  if (!shown.ok) return signInNeeded(c)
  const standing = await verificationOf(ctx)
  if (standing.state === 'verified') return seeOther(c, realNamePath(ctx.city))
  const isElsewhere = standing.state !== 'none' && standing.city !== ctx.city
  return isElsewhere ? seeOther(c, bankPath(standing.city)) : { standing, shown: shown.value }
}

/** The form. Who waits for an answer, or has used up the day's tries, is shown how it stands. */
export async function bankForm(c: SiteContext): Promise<Response> {
  const found = await here(c)
  if (found instanceof Response) return found
  const { latest, triesLeft, typed } = found.shown
  const isOver = latest !== undefined && (latest.state === 'pending' || triesLeft === 0)
  if (isOver && latest.state !== 'dropped') return seeOther(c, resultPath(c.var.visit.ctx.city))
  return show(c, found.shown, { typed: { ...typed, cardNumber: '', consent: false } })
}

/** 更新: the same page for another type of document, with everything that was typed. */
export const updateForm = (c: SiteContext): Promise<Response> =>
  withForm(c, async (form) => {
    const found = await here(c)
    return found instanceof Response ? found : show(c, found.shown, { typed: typedIn(form) })
  })

/** 提交信息: ask the bank, and on to what it said. */
export const submitForm = (c: SiteContext, asOffice: AsOffice): Promise<Response> =>
  withForm(c, async (form) => {
    const { ctx } = c.var.visit
    const typed = typedIn(form)
    const verified = await verifyByBank(ctx, asOffice(ctx), typed)
    return verified.ok ? seeOther(c, resultPath(ctx.city)) : refused(c, typed, verified.refusal)
  })

async function refused(c: SiteContext, typed: TypedQuestion, refusal: Refusal): Promise<Response> {
  const { city } = c.var.visit.ctx
  if (refusal.code === 'identity.not-open') return seeOther(c, realNamePath(city))
  if (refusal.code === 'identity.bank-pending') return seeOther(c, resultPath(city))
  const found = await here(c)
  if (found instanceof Response) return found
  return show(c, found.shown, { typed, errors: errorsOf(refusal, ''), status: statusOf(c, refusal) })
}

/** What the bank has said so far; the same link again shows whether there is news. */
export async function bankResult(c: SiteContext): Promise<Response> {
  const found = await here(c)
  if (found instanceof Response) return found
  const { ctx, base, profile } = c.var.visit
  const { latest, triesLeft } = found.shown
  const phone = await ownPhone(ctx)
  if (!phone.ok) return refusalPage(c, phone.refusal)
  const hotline = profile?.footer.hotline ?? '12345'
  const result = latest && resultPage({ base, latest, triesLeft, phone: maskPhone(phone.value), hotline })
  if (!result) return seeOther(c, bankPath(ctx.city))
  return sendPage(c, { ...frameOf(base, result.title), body: result.body })
}

const typedIn = (form: Form): TypedQuestion => ({
  name: form.text('name'),
  idDocumentType: form.text('idDocumentType'),
  issuingCountry: form.text('issuingCountry'),
  idDocumentNumber: form.text('idDocumentNumber'),
  cardNumber: form.text('cardNumber'),
  phone: form.text('phone'),
  consent: form.text('consent') === 'yes',
})

type Shown = { typed: TypedQuestion; errors?: readonly FieldError[]; status?: ContentfulStatusCode }

function show(c: SiteContext, shown: ShownBank, { typed, errors = [], status = 200 }: Shown): Promise<Response> {
  const { base } = c.var.visit
  const body = bankPage({ base, token: formToken(c), shown, typed, errors })
  return sendPage(c, { ...frameOf(base, '银行用户认证'), formPage: true, status, errors, body })
}

const frameOf = (base: string, title: string) => ({
  title,
  current: 'account' as const,
  crumbs: [
    { text: '首页', href: base },
    { text: '个人中心', href: `${base}/account` },
    { text: '用户实名认证', href: `${base}/account/real-name` },
    { text: '银行用户认证' },
  ],
})
