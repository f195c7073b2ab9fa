import type { FieldError } from '@anju/domain/kit'
import { actionBar, mainButton } from '@anju/ui/button'
import { errorOf, errorSummary } from '@anju/ui/error-summary'
import { accountField, passwordField } from '@anju/ui/field'
import { postForm } from '@anju/ui/form'
import { helpBlock, sideLayout } from '@anju/ui/layout'
import type { Html } from '@anju/ui/markup'
import { rows } from '@anju/ui/rows'
import { phoneLink } from '@anju/ui/text'
import { html } from 'hono/html'

export type SignInView = {
  base: string
  token: string
  errors: readonly FieldError[]
  account: string
  /** Own path to go on to, if one was asked for. */
  to: string | undefined
  hotline: string
}

/** 用户登录. */
export function signInPage({ base, token, errors, account, to, hotline }: SignInView): Html {
  return sideLayout({
    main: html`${errorSummary({ errors })}<h1>用户登录</h1>
${postForm({
  action: `${base}/login`,
  token,
  hidden: to ? { to } : {},
  body: signInFields({ errors, account }),
})}`,
    aside: html`${helpBlock('还没有账号', rows({ items: [{ text: '用户注册', href: `${base}/register` }] }))}
${helpBlock('登录不了', rows({ items: [{ text: '打电话问', aside: phoneLink(hotline, '咨询与投诉') }] }))}`,
  })
}

/** 账号, 密码, 登录. */
export function signInFields({ errors, account }: Pick<SignInView, 'errors' | 'account'>): Html {
  return html`${accountField({
    name: 'account',
    label: '账号',
    hint: '注册时用的手机号',
    value: account,
    error: errorOf(errors, 'account'),
  })}
${passwordField({
  name: 'password',
  label: '密码',
  autocomplete: 'current-password',
  error: errorOf(errors, 'password'),
})}
${actionBar(mainButton({ text: '登录' }))}`
}
