import { type FieldError, formatPhone, maskPhone, nationalNumber, type Phone } from '@anju/domain/kit'
import { ways } from '@anju/ui/account'
import { actionBar, actionLink, actions, mainButton, mainLink, quietButton } from '@anju/ui/button'
import { errorOf, errorSummary } from '@anju/ui/error-summary'
import { checkField, codeField, passwordField, phoneField, selectField } from '@anju/ui/field'
import { postForm } from '@anju/ui/form'
import { helpBlock, lede, sideLayout } from '@anju/ui/layout'
import type { Html } from '@anju/ui/markup'
import { note } from '@anju/ui/note'
import { rows } from '@anju/ui/rows'
import { stepLine } from '@anju/ui/steps'
import { tag } from '@anju/ui/tag'
import { digits, phoneLink } from '@anju/ui/text'
import { html } from 'hono/html'

/** What every page of registering needs of the request. */
export type Frame = { base: string; token: string; errors: readonly FieldError[] }

export type PhoneView = Frame & {
  phone: string
  code: string
  /** A code was sent that can still be tried. */
  isSent: boolean
  retryAfterSeconds: number
  /** The phone turned out to be registered. */
  isRegistered?: boolean
}

/** 用户注册, first step: the phone and its code, in one form. */
export function phonePage(view: PhoneView): Html {
  const { base, token, errors } = view
  const isFresh = view.isSent && errors.length === 0
  return sideLayout({
    main: html`${errorSummary({ errors })}${stepLine(1, 2)}<h1>用户注册</h1>
${isFresh ? note({ tone: 'ok', role: 'status', body: '短信验证码已发送，10分钟内有效，请及时输入。' }) : ''}
${postForm({ action: `${base}/register`, token, body: phoneFields(view) })}`,
    aside: html`${helpBlock('注册分两步', rows({ numbered: true, items: [{ text: html`<b>验证手机号码</b>` }, { text: '设置登录密码' }] }))}
${helpBlock('已经注册过', rows({ items: [{ text: '用户登录', href: `${base}/login` }] }))}`,
  })
}

/** Pressing Enter takes the first button: it asks for a code while there is none, and goes on when one is typed. */
const onEnter = html`<button type="submit" class="vh" name="act" value="enter" tabindex="-1" aria-hidden="true">继续</button>`

function phoneFields({ base, errors, phone, code, isSent, retryAfterSeconds, isRegistered }: PhoneView): Html {
  return html`${onEnter}
${selectField({
  name: 'country',
  label: '国家/地区',
  width: 'm',
  autocomplete: 'tel-country-code',
  options: [{ value: '86', text: '中国 +86' }],
  value: '86',
  error: errorOf(errors, 'country'),
})}
${phoneField({
  name: 'phone',
  label: '手机号码',
  value: phone,
  error: errorOf(errors, 'phone'),
  below: isRegistered ? actions(actionLink({ text: '去登录', href: `${base}/login` }), { tight: true }) : undefined,
})}
${codeField({
  name: 'code',
  label: '短信验证码',
  hint: html`6&nbsp;位数字。收到短信后可以直接点输入框上方的提示填入。`,
  value: code,
  error: errorOf(errors, 'code'),
  send: { name: 'act', value: 'send', sent: isSent, retryAfter: retryAfterSeconds },
})}
${actionBar(mainButton({ text: '下一步', name: 'act', value: 'next' }))}`
}

/** 用户注册, second step: one password, typed once, and the consent. */
export function passwordPage(view: Frame & { phone: Phone; isAgreed: boolean; isRegistered?: boolean }): Html {
  const { base, token, errors, phone } = view
  const goSignIn = view.isRegistered ? actions(actionLink({ text: '去登录', href: `${base}/login` })) : ''
  return sideLayout({
    main: html`${errorSummary({ errors })}${goSignIn}${stepLine(2, 2)}<h1>设置登录密码</h1>
${postForm({
  action: `${base}/register/password`,
  token,
  body: html`${userNameForKeepers(phone)}
${passwordField({
  name: 'password',
  label: '登录密码',
  hint: html`至少 8&nbsp;位。可以用一句您记得住的话，不要用生日或连号。`,
  autocomplete: 'new-password',
  error: errorOf(errors, 'password'),
})}
${checkField({
  name: 'privacy',
  label: '我同意隐私政策，知道哪些信息会被收集、怎么保管',
  checked: view.isAgreed,
  error: errorOf(errors, 'privacy'),
})}
${actions(actionLink({ text: '看隐私政策', href: `${base}/privacy` }), { tight: true })}
${actionBar(mainButton({ text: '注册' }))}`,
})}`,
    aside: helpBlock(
      '注册分两步',
      rows({
        numbered: true,
        items: [
          { text: '验证手机号码', aside: tag({ text: '已完成', tone: 'ok' }) },
          { text: html`<b>设置登录密码</b>` },
        ],
      }),
    ),
  })
}

/** So that the browser keeps the password under the phone. */
const userNameForKeepers = (phone: Phone): Html =>
  html`<input class="vh" type="text" name="account" value="${nationalNumber(phone)}" autocomplete="username" readonly tabindex="-1" aria-hidden="true">`

/** 注册成功: go on at once, or back to the login page. */
export function donePage(view: Frame & { phone: Phone; hotline: string }): Html {
  const { base, token } = view
  return sideLayout({
    main: html`<h1>注册成功</h1>${lede(html`以后用手机号 ${digits(maskPhone(view.phone))} 登录。`)}
<h2 class="sec small">接下来</h2>
${ways([
  {
    title: '实名认证',
    body: html`认证通过后，才能提交公租房申请。现在做约需 3&nbsp;分钟，不用再登录。`,
    action: mainLink({ text: '实名认证', href: `${base}/account/real-name` }),
  },
  {
    title: '暂不实名认证',
    body: '回到登录页，手机号已经填好。以后在“个人中心”里随时可以认证。',
    action: quietButton({ text: '暂不实名认证', form: 'later' }),
  },
])}
${postForm({ id: 'later', action: `${base}/logout`, token, hidden: { next: 'login' }, body: '' })}`,
    aside: helpBlock(
      '需要帮忙',
      rows({
        items: [
          { text: '办事指南', href: `${base}/guides` },
          { text: '打电话问', aside: phoneLink(view.hotline) },
        ],
      }),
    ),
  })
}

/** A phone as it stands in its box. */
export const typedPhone = (phone: Phone | undefined): string => (phone ? formatPhone(phone) : '')
