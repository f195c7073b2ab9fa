import { bankTries, type ShownQuestion } from '@anju/core/identity'
import { formatMonthDay, shanghaiDay } from '@anju/domain/kit'
import { actions, mainLink, quietLink } from '@anju/ui/button'
import { type Fact, facts } from '@anju/ui/facts'
import { helpBlock, lede, sideLayout } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { rows } from '@anju/ui/rows'
import { tag } from '@anju/ui/tag'
import { digits, moment, nowrap, phoneLink } from '@anju/ui/text'
import { html } from 'hono/html'
import { clockOf } from '../applications/save.ts'

export type ResultView = {
  base: string
  latest: ShownQuestion
  triesLeft: number
  /** Masked: where the result is sent to. */
  phone: string
  hotline: string
}

export type ResultPage = { title: string; body: Html }

/** What came of the question; undefined: there is nothing to tell any more. */
export function resultPage(view: ResultView): ResultPage | undefined {
  switch (view.latest.state) {
    case 'asked':
    case 'pending':
      return waiting(view)
    case 'mismatched':
      return mismatched(view)
    case 'taken':
      return taken(view)
    case 'unanswered':
      return unanswered(view)
    case 'matched':
    case 'dropped':
      return undefined
  }
}

const whenOf = (at: Date): Content =>
  nowrap(moment(at.toISOString(), `${formatMonthDay(shanghaiDay(at))} ${clockOf(at)}`))

const form = (base: string) => `${base}/account/real-name/bank`
const byPhotos = (base: string) => quietLink({ text: '改用证件照片认证', href: `${base}/account/real-name/photos` })

function waiting(view: ResultView): ResultPage {
  const { base, latest, phone } = view
  const isPending = latest.state === 'pending'
  const next = isPending
    ? html`<p>这一页不会自己变，过一会儿再按“查看结果”。最晚等到 ${whenOf(latest.expiresAt)}，还没有答复就不再等，也会告诉您。</p>`
    : html`<p>请按“查看结果”。几分钟后还是没有，就重新填写银行卡号再提交，不占今天的次数。</p>`
  const again = isPending ? '' : quietLink({ text: '重新填写', href: form(base) })
  return page(view, {
    title: '等待银行答复',
    words: isPending
      ? html`银行需要多一点时间，多数几分钟就有结果，会发短信到 ${digits(phone)}。`
      : '还没有收到银行的答复。',
    body: html`${next}<p>等待时可以先填公租房申请，认证通过后再提交。</p>`,
    facts: [...factsOf(latest), { term: '现在', detail: tag({ text: '等待银行答复', tone: 'now' }) }],
    acts: [mainLink({ text: '查看结果', href: `${form(base)}/result` }), again, byPhotos(base)],
  })
}

function mismatched(view: ResultView): ResultPage {
  const { base, latest, triesLeft } = view
  const again = mainLink({ text: '重新填写', href: form(base) })
  const checks = [
    { text: '姓名、证件号码', meta: '与办卡时用的证件一致' },
    { text: '银行卡', meta: `是本人名下的，没有销户；这次用的卡尾号 ${latest.cardLastFour}` },
    { text: '银行预留手机号', meta: '换过号码、没有告诉银行的，先到银行更新' },
  ]
  return page(view, {
    title: '信息不一致',
    words: html`您填的信息与银行留存的不一致，没有认证成。${triesWords(triesLeft)}`,
    body: html`<p>为了您的信息安全，银行不说明是哪一项。请逐项核对：</p>${rows({ items: checks, numbered: true })}`,
    acts: triesLeft > 0 ? [again, byPhotos(base)] : [photosInstead(base)],
  })
}

function taken(view: ResultView): ResultPage {
  const { base, hotline } = view
  return page(view, {
    title: '证件已在另一账号认证',
    words: '银行核对一致，但这个证件号码已在另一个账号通过实名认证。',
    body: html`<p>一个人只能在一个账号认证。那个账号也是您的，请用注册它的手机号登录。</p>
<p>不记得办过，或者那个手机号不用了，请打 ${phoneLink(hotline, '咨询与投诉')}，由工作人员核实。</p>`,
    acts: [mainLink({ text: '回到个人中心', href: `${base}/account` })],
  })
}

function unanswered(view: ResultView): ResultPage {
  const { base, latest, triesLeft } = view
  const again = mainLink({ text: '再核对一次', href: form(base) })
  return page(view, {
    title: '银行没有答复',
    words: html`银行一直没有答复，这次核对已停止。${triesWords(triesLeft)}`,
    body: html`<p>银行之后如果答复了，我们会马上办好并告诉您。也可以现在再核对一次，填过的都还在，只需再填银行卡号。</p>`,
    facts: factsOf(latest),
    acts: triesLeft > 0 ? [again, byPhotos(base)] : [photosInstead(base)],
  })
}

const photosInstead = (base: string) => mainLink({ text: '改用证件照片认证', href: `${base}/account/real-name/photos` })

const triesWords = (left: number): Html =>
  left > 0
    ? html`今天还可以核对 ${left}&nbsp;次。`
    : html`今天已经核对了 ${bankTries.most}&nbsp;次，明天可以再试，也可以改用证件照片认证。`

const factsOf = (latest: ShownQuestion): Fact[] => [
  { term: '银行卡', detail: html`尾号 ${digits(latest.cardLastFour)}` },
  { term: '提交时间', detail: whenOf(latest.askedAt) },
]

type Said = { title: string; words: Content; body: Content; facts?: readonly Fact[]; acts: Content }

function page({ base }: ResultView, said: Said): ResultPage {
  const main = html`<h1>${said.title}</h1>${lede(said.words)}${said.body}
${said.facts ? facts(said.facts) : ''}
${actions(said.acts)}`
  return { title: said.title, body: sideLayout({ main, aside: aside(base) }) }
}

function aside(base: string): Html {
  const items = [
    { text: '办事指南', href: `${base}/guides` },
    { text: '常见问题', href: `${base}/faq` },
  ]
  return html`${helpBlock('您的银行卡', html`<p>不扣款，不查余额。银行卡号没有保存，只记了后四位。</p>`)}
${helpBlock('需要帮忙', rows({ items }))}`
}
