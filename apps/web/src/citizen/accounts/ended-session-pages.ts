import type { FieldError } from '@anju/domain/kit'
import { actions, actionLink, mainLink } from '@anju/ui/button'
import { errorSummary } from '@anju/ui/error-summary'
import { postForm } from '@anju/ui/form'
import { helpBlock, lede, sideLayout } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { note } from '@anju/ui/note'
import { rows } from '@anju/ui/rows'
import { phoneLink } from '@anju/ui/text'
import { html } from 'hono/html'
import { type Carried, carriedFields } from '../../http/carried.ts'
import { signInFields } from './sign-in-page.ts'

export type EndedView = {
  base: string
  token: string
  carried: Carried
  /** The form goes on as it came. */
  multipart: boolean
  errors: readonly FieldError[]
  account: string
  hotline: string
}

export const endedTitle = ({ entries }: Carried): string =>
  entries.length > 0 ? '登录已过期，您填的内容还在这一页上' : '登录已过期，请重新登录'

/** The sign-in form with everything typed behind it. */
export function endedPage({ base, token, carried, multipart, errors, account, hotline }: EndedView): Html {
  const isTyped = carried.entries.length > 0
  const words = isTyped
    ? '还没有保存。请用原来的账号登录，再按一次“继续保存”，不用重新填。'
    : '登录后会回到刚才那一页，请接着办。'
  return sideLayout({
    main: html`${errorSummary({ errors })}<h1>${endedTitle(carried)}</h1>
${lede(words)}
${carried.lacksFiles ? note({ tone: 'warn', body: '选好的照片没有带上，登录后请重新选择。' }) : ''}
${postForm({
  action: `${base}/login`,
  token,
  multipart,
  hidden: carriedFields(carried),
  body: signInFields({ errors, account }),
})}`,
    aside: helpBlock('登录不了', rows({ items: [{ text: '打电话问', aside: phoneLink(hotline, '咨询与投诉') }] })),
  })
}

/** Signed in again: the one press that is left is the citizen's. */
export function goOnPage({ base, form }: { base: string; form: Content }): Html {
  return html`<h1>已登录，请继续保存</h1>
${lede('刚才填的内容都在，还没有保存。按下面的按钮就接着办。')}
${form}
${actions(actionLink({ text: '不保存了，去个人中心', href: `${base}/account` }))}`
}

/** Somebody else signed in: what was typed is not theirs to see or to send. */
export function otherAccountPage({ base }: { base: string }): Html {
  return html`<h1>已换了账号登录，刚才填的内容没有带过来</h1>
${lede('那些内容是用另一个账号填的，只能由那个账号保存，现在没有保存，也没有放进您的账号。')}
<p>要保存那些内容，请退出登录，用原来的账号登录后重新填写。</p>
${actions(mainLink({ text: '去个人中心', href: `${base}/account` }))}`
}
