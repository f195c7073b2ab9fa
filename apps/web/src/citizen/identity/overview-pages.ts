import type { ShownBank, ShownVerification, Standing } from '@anju/core/identity'
import { verificationWays } from '@anju/domain/identity'
import { formatMonthDay, formatWeekday, type PlainDate, shanghaiDay } from '@anju/domain/kit'
import { type Way, ways } from '@anju/ui/account'
import { actions, mainLink, quietLink } from '@anju/ui/button'
import { facts } from '@anju/ui/facts'
import { helpBlock, lede, sideLayout } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { note } from '@anju/ui/note'
import { rows } from '@anju/ui/rows'
import { stages } from '@anju/ui/steps'
import { tag } from '@anju/ui/tag'
import { digits, moment, nowrap } from '@anju/ui/text'
import { html } from 'hono/html'

/** The guide's own sentence. */
export const reviewSentence = '证件照片认证需人工审核，审核时间1-3个工作日完成。'

export const stageNames = ['请确认认证信息', '照片提交成功']

/** `11月26日（星期四）`; null is 日期待定. */
export const promised = (day: PlainDate | null): Content =>
  day === null ? '日期待定，' : html`预计 ${nowrap(moment(day, formatMonthDay(day)))}（${formatWeekday(day)}）前`

type Ways = Pick<ShownVerification, 'typed' | 'places' | 'promise'> & { base: string; bank: ShownBank }

/** 选择认证方式: only what this installation can do is offered. */
export function waysPage({ base, typed, places, promise, bank }: Ways): Html {
  const isBegun = Object.values(typed).some(Boolean) || places.some(({ photo }) => photo)
  return sideLayout({
    main: html`<h1>用户实名认证</h1>${lede('认证通过后，就能提交公租房申请。')}
<h2>请选择认证方式</h2>
${ways([
  {
    title: '证件照片认证',
    body: html`上传证件和本人的照片，由工作人员核对，1-3个工作日。今天提交，${promised(promise)}有结果。`,
    action: mainLink({
      text: isBegun ? '继续填写' : '开始认证',
      about: '：证件照片认证',
      href: `${base}/account/real-name/photos`,
    }),
  },
  ...(bank.isOffered ? [bankWay(base, bank)] : []),
])}`,
    aside: purpose(base, bank.isOffered),
  })
}

function bankWay(base: string, { latest, triesLeft }: ShownBank): Way {
  const href = `${base}/account/real-name/bank`
  const about = '：银行用户认证'
  const isPending = latest?.state === 'pending'
  const seeResult = quietLink({ text: '查看结果', about, href: `${href}/result` })
  const words: Content = isPending
    ? '正在等银行答复，有了结果会发短信告诉您。'
    : triesLeft > 0
      ? html`用本人名下的银行卡核对身份，${nowrap('当场有结果。')}${nowrap('不扣款。')}`
      : '今天的次数已用完，明天可以再试。'
  const action = isPending || triesLeft === 0 ? seeResult : quietLink({ text: '开始认证', about, href })
  return { title: verificationWays.bank, body: words, action }
}

type Submitted = Extract<Standing, { state: 'submitted' }>

/** Second stage: 照片提交成功. */
export function statusPage(view: { base: string; standing: Submitted; phone: string; bank: ShownBank }): Html {
  const { base, standing, bank } = view
  const { number, submittedAt, dueOn } = standing
  const day = shanghaiDay(submittedAt)
  return sideLayout({
    main: html`<h1>照片提交成功</h1>${stages('认证步骤', stageNames, 1)}
${lede(html`${promised(dueOn)}有结果，会发短信到 ${digits(view.phone)}。`)}
${note({ body: reviewSentence })}
<p>等待时可以先填公租房申请，认证通过后再提交。如果有照片要重拍，只需补那一张。</p>
${bank.isOffered ? html`<p>不想等的，也可以用<a href="${base}/account/real-name/bank">银行用户认证</a>，当场有结果；哪个先通过就以哪个为准。</p>` : ''}
${facts([
  { term: '编号', detail: digits(number) },
  { term: '提交日期', detail: moment(day, formatMonthDay(day)) },
  { term: '现在', detail: tag({ text: '审核中', tone: 'now' }) },
])}
${actions([mainLink({ text: '先填申请', href: `${base}/apply` }), quietLink({ text: '回到个人中心', href: `${base}/account` })])}`,
    aside: purpose(base),
  })
}

type Verified = Extract<Standing, { state: 'verified' }>

export function verifiedPage({ base, standing }: { base: string; standing: Verified }): Html {
  const day = shanghaiDay(standing.verifiedAt)
  return sideLayout({
    main: html`<h1>用户实名认证</h1>${lede('您已通过实名认证，可以提交公租房申请。')}
${facts([
  { term: '实名状态', detail: tag({ text: '已认证', tone: 'ok' }) },
  { term: '认证方式', detail: verificationWays[standing.way] },
  { term: '姓名', detail: standing.name },
  { term: standing.idDocumentLabel, detail: digits(standing.idDocumentNumber) },
  { term: '认证日期', detail: moment(day, formatMonthDay(day)) },
])}
${actions([mainLink({ text: '业务申请', href: `${base}/apply` }), quietLink({ text: '回到个人中心', href: `${base}/account` })])}`,
    aside: purpose(base),
  })
}

function purpose(base: string, hasBank = false): Html {
  const card = html`<p>只用来核对身份，不扣款，不查余额，卡号不保存。</p>`
  return html`${helpBlock('照片做什么用', html`<p>身份证照片仅适用于认证审核，不作为其他用途。照片加密保存。</p>`)}
${hasBank ? helpBlock('银行卡做什么用', card) : ''}
${helpBlock(
  '需要帮忙',
  rows({
    items: [
      { text: '办事指南', href: `${base}/guides` },
      { text: '常见问题', href: `${base}/faq` },
    ],
  }),
)}`
}
