import { privacyVersion } from '@anju/contract/accounts'
import { findChallenge, findProvenPhone, ownPhone, provePhone, registerAccount, requestCode } from '@anju/core/accounts'
import type { FieldError, Refusal } from '@anju/domain/kit'
import { challengeCookie, setChallengeCookie, setSessionCookie } from '../../http/cookies.ts'
import type { Form } from '../../http/form.ts'
import { formToken } from '../../http/form-token.ts'
import { seeOther, sendPage } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { agentOf, errorsOf, statusOf, withForm } from './answers.ts'
import { donePage, passwordPage, phonePage, typedPhone } from './register-pages.ts'

const crumbs = (c: SiteContext) => [{ text: '首页', href: c.var.visit.base }, { text: '用户注册' }]

export async function register(c: SiteContext): Promise<Response> {
  if (c.var.visit.ctx.actor.kind === 'citizen') return seeOther(c, `${c.var.visit.base}/account`)
  return showPhone(c, {})
}

/** One form, two buttons: 获取短信验证码 and 下一步. */
export const submitPhone = (c: SiteContext): Promise<Response> =>
  withForm(c, async (form) => {
    if (!['', '86'].includes(form.text('country'))) {
      const message = '目前只能用中国大陆 +86 的手机号码注册'
      return showPhone(c, { form, errors: [{ path: 'country', code: 'country.unknown', message }] })
    }
    const act = form.text('act')
    const isSending = act === 'send' || (act === 'enter' && form.text('code').trim() === '')
    return isSending ? sendCode(c, form) : checkPhone(c, form)
  })

async function sendCode(c: SiteContext, form: Form): Promise<Response> {
  const { ctx, base, host } = c.var.visit
  const sent = await requestCode(ctx, { purpose: 'register', phone: form.text('phone'), host })
  if (!sent.ok) return showPhone(c, { form, refusal: sent.refusal })
  setChallengeCookie(c, sent.value.challenge)
  return seeOther(c, `${base}/register`)
}

async function checkPhone(c: SiteContext, form: Form): Promise<Response> {
  const { ctx, base } = c.var.visit
  const input = { phone: form.text('phone'), code: form.text('code'), challenge: challengeCookie(c) }
  const proven = await provePhone(ctx, input)
  return proven.ok ? seeOther(c, `${base}/register/password`) : showPhone(c, { form, refusal: proven.refusal })
}

type Shown = { form?: Form; refusal?: Refusal; errors?: readonly FieldError[] }

/** Which field a refusal of this page belongs to, when it names none. */
const placeOf = (code: string): string => (code.startsWith('phone.') || code === 'otp.limit' ? 'phone' : 'code')

async function showPhone(c: SiteContext, { form, refusal, ...more }: Shown): Promise<Response> {
  const { ctx, base } = c.var.visit
  const errors = refusal ? errorsOf(refusal, placeOf(refusal.code)) : (more.errors ?? [])
  const challenge = await findChallenge(ctx, 'register', challengeCookie(c))
  const refusedWait = refusal?.code === 'otp.too-soon' ? Number(refusal.params?.retryAfterSeconds) : 0
  const body = phonePage({
    base,
    token: formToken(c),
    errors,
    phone: form ? form.text('phone') : typedPhone(challenge?.phone),
    code: form?.text('code') ?? '',
    isSent: challenge?.isLive === true || refusedWait > 0,
    retryAfterSeconds: refusedWait || (challenge?.isLive ? challenge.retryAfterSeconds : 0),
    isRegistered: refusal?.code === 'phone.registered',
  })
  const status = refusal ? statusOf(c, refusal) : errors.length ? 422 : 200
  return sendPage(c, { title: '用户注册', crumbs: crumbs(c), formPage: true, status, errors, body })
}

export async function password(c: SiteContext): Promise<Response> {
  const { ctx, base } = c.var.visit
  const phone = await findProvenPhone(ctx, challengeCookie(c))
  return phone ? showPassword(c, { phone, isAgreed: false }) : seeOther(c, `${base}/register`)
}

export const choosePassword = (c: SiteContext): Promise<Response> =>
  withForm(c, async (form) => {
    const { ctx, base } = c.var.visit
    const challenge = challengeCookie(c)
    const isAgreed = form.has('privacy')
    const agreed = isAgreed ? privacyVersion : undefined
    const input = { challenge, password: form.text('password'), privacyVersion: agreed, agent: agentOf(c) }
    const made = await registerAccount(ctx, input)
    if (made.ok) {
      setSessionCookie(c, made.value.sessionToken)
      return seeOther(c, `${base}/register/done`)
    }
    const phone = await findProvenPhone(ctx, challenge)
    if (!phone || made.refusal.code === 'phone.unproven') return showPhone(c, { refusal: made.refusal })
    return showPassword(c, { phone, isAgreed, refusal: made.refusal })
  })

type PasswordShown = Parameters<typeof passwordPage>[0]

function showPassword(
  c: SiteContext,
  { refusal, ...shown }: Pick<PasswordShown, 'phone' | 'isAgreed'> & { refusal?: Refusal },
): Promise<Response> {
  const { base } = c.var.visit
  const errors = refusal ? errorsOf(refusal, 'password') : []
  const isRegistered = refusal?.code === 'phone.registered'
  const body = passwordPage({ base, token: formToken(c), errors, isRegistered, ...shown })
  return sendPage(c, {
    title: '设置登录密码',
    crumbs: [{ text: '首页', href: base }, { text: '用户注册', href: `${base}/register` }, { text: '设置登录密码' }],
    formPage: true,
    status: refusal ? statusOf(c, refusal) : 200,
    errors,
    body,
  })
}

export async function done(c: SiteContext): Promise<Response> {
  const { ctx, base, profile } = c.var.visit
  const phone = await ownPhone(ctx)
  if (!phone.ok) return seeOther(c, `${base}/login`)
  const hotline = profile?.footer.hotline ?? '12345'
  const body = donePage({ base, token: formToken(c), errors: [], phone: phone.value, hotline })
  return sendPage(c, { title: '注册成功', crumbs: crumbs(c), body })
}
