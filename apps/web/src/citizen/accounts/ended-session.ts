import type { Refusal } from '@anju/domain/kit'
import type { MiddlewareHandler } from 'hono'
import { sendAgain } from '../../http/again.ts'
import { type Carried, carry } from '../../http/carried.ts'
import { isMultipart, readForm } from '../../http/form.ts'
import { formPage } from '../../http/form-page.ts'
import { formToken, isOwner } from '../../http/form-token.ts'
import { refusalPage, seeOther, sendPage, signInNeeded } from '../../http/reply.ts'
import type { SiteContext, SiteEnv } from '../../http/visit.ts'
import { errorsOf, statusOf } from './answers.ts'
import { endedPage, endedTitle, goOnPage, otherAccountPage } from './ended-session-pages.ts'

/** Forms of people who are not signed in. Every other one came from a session, and when that is over it is kept. */
const open = /^\/\d{6}\/(register(\/password)?|login|logout)$/

export function keepForm(takesForms: (path: string) => boolean): MiddlewareHandler<SiteEnv> {
  return (c, next) => {
    const { method, path } = c.req
    const { ctx, profile } = c.var.visit
    const isKept = method === 'POST' && profile && ctx.actor.kind !== 'citizen' && !open.test(path) && takesForms(path)
    return isKept ? keep(c) : next()
  }
}

/** Nothing is done with the form: its texts stand on the page with which its owner signs in again. */
async function keep(c: SiteContext): Promise<Response> {
  if (c.req.header('x-autosave')) return c.json({ code: 'sign-in.required' }, 401)
  const read = await readForm(c)
  const { form, visit } = c.var
  if (!form) return read.ok ? signInNeeded(c, formPage(c)) : refusalPage(c, read.refusal)
  const carried = carry(form, visit.path)
  if (!carried || (carried.entries.length === 0 && !carried.lacksFiles)) return signInNeeded(c, formPage(c))
  return showEnded(c, carried.entries.length > 0 ? carried : { ...carried, path: formPage(c) }, { account: '' })
}

type Shown = { account: string; refusal?: Refusal }

export function showEnded(c: SiteContext, carried: Carried, { account, refusal }: Shown): Promise<Response> {
  const { base, profile } = c.var.visit
  const errors = refusal ? errorsOf(refusal, 'account') : []
  const title = endedTitle(carried)
  return sendPage(c, {
    title,
    crumbs: [{ text: '首页', href: base }, { text: '用户登录' }],
    formPage: true,
    status: refusal ? statusOf(c, refusal) : 401,
    errors,
    body: endedPage({
      base,
      token: formToken(c),
      carried,
      multipart: isMultipart(c),
      errors,
      account,
      hotline: profile?.footer.hotline ?? '12345',
    }),
  })
}

/** Signed in: the form goes on by its owner's press. To anybody else it is not shown. */
export function goOn(c: SiteContext, carried: Carried): Promise<Response> | Response {
  const { base } = c.var.visit
  const isTheirs = isOwner(c, carried.owner)
  if (isTheirs && carried.entries.length === 0) return seeOther(c, carried.path)
  const form = isTheirs && sendAgain(c, { ...carried, button: '继续保存' })
  return sendPage(c, {
    title: form ? '已登录，请继续保存' : '已换了账号登录',
    crumbs: [{ text: '首页', href: base }, { text: form ? '继续保存' : '用户登录' }],
    body: form ? goOnPage({ base, form }) : otherAccountPage({ base }),
  })
}
