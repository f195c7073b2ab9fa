import { findChallenge, findSession, signIn, signOut } from '@anju/core/accounts'
import type { Refusal } from '@anju/domain/kit'
import { challengeCookie, clearChallengeCookie, clearSessionCookie, setSessionCookie } from '../../http/cookies.ts'
import { carriedIn, carryLimits } from '../../http/carried.ts'
import { type Form, readForm } from '../../http/form.ts'
import { formToken } from '../../http/form-token.ts'
import { seeOther, sendPage } from '../../http/reply.ts'
import { type SiteContext, signedInAs } from '../../http/visit.ts'
import { agentOf, errorsOf, refusedForm, statusOf, withForm } from './answers.ts'
import { goOn, showEnded } from './ended-session.ts'
import { ownPath } from './own-path.ts'
import { typedPhone } from './register-pages.ts'
import { signInPage } from './sign-in-page.ts'

/** Whoever is signed in already goes on to where the login would have led. */
export async function login(c: SiteContext): Promise<Response> {
  const { ctx } = c.var.visit
  if (ctx.actor.kind === 'citizen') return seeOther(c, target(c, c.req.query('to')))
  const challenge = await findChallenge(ctx, 'register', challengeCookie(c))
  return show(c, { account: typedPhone(challenge?.phone), to: c.req.query('to') })
}

/**
 * A form that came after its session had ended goes on from here. A login page that was left open while another tab
 * signed in goes on as that tab did.
 */
export async function submitLogin(c: SiteContext): Promise<Response> {
  const { ctx } = c.var.visit
  const read = await readForm(c, carryLimits)
  const carried = carriedIn(c.var.form)
  if (ctx.actor.kind === 'citizen') return carried ? goOn(c, carried) : seeOther(c, target(c, undefined))
  const again = (shown: Omit<Shown, 'to'>) =>
    carried ? showEnded(c, carried, shown) : show(c, { ...shown, to: c.var.form?.text('to') })
  const account = c.var.form?.text('account') ?? ''
  if (!read.ok) return carried ? again({ account }) : refusedForm(c, read.refusal)
  const password = read.value.text('password')
  const signed = await signIn(ctx, { account, password, agent: agentOf(c) })
  if (!signed.ok) return again({ account, refusal: signed.refusal })
  setSessionCookie(c, signed.value.sessionToken)
  clearChallengeCookie(c)
  if (!carried) return seeOther(c, target(c, read.value.text('to')))
  const session = await findSession(ctx, signed.value.sessionToken)
  if (session) signedInAs(c.var.visit, session)
  return goOn(c, carried)
}

const target = (c: SiteContext, to: string | undefined): string => ownPath(to) ?? `${c.var.visit.base}/account`

type Shown = { account: string; to: string | undefined; refusal?: Refusal }

function show(c: SiteContext, { account, to, refusal }: Shown): Promise<Response> {
  const { base, profile } = c.var.visit
  const errors = refusal ? errorsOf(refusal, 'account') : []
  const hotline = profile?.footer.hotline ?? '12345'
  return sendPage(c, {
    title: '用户登录',
    crumbs: [{ text: '首页', href: base }, { text: '用户登录' }],
    formPage: true,
    status: refusal ? statusOf(c, refusal) : 200,
    errors,
    body: signInPage({ base, token: formToken(c), errors, account, to: ownPath(to), hotline }),
  })
}

/** 退出. After registering, 暂不实名认证 comes here too and goes on to the login page, the phone filled in. */
export async function logout(c: SiteContext): Promise<Response> {
  const { ctx, base } = c.var.visit
  if (ctx.actor.kind !== 'citizen') return seeOther(c, `${base}/login`)
  return withForm(c, async (form: Form) => {
    await signOut(ctx)
    clearSessionCookie(c)
    if (form.text('next') === 'login') return seeOther(c, `${base}/login`)
    clearChallengeCookie(c)
    return seeOther(c, base)
  })
}
