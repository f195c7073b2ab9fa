import type { LiveContent } from '@anju/core/content'
import type { CityProfile } from '@anju/domain/cities'
import { formatMonthDay } from '@anju/domain/kit'
import { actionLink, actions, mainLink, quietLink } from '@anju/ui/button'
import { elderHome } from '@anju/ui/elder-home'
import { noneYet } from '@anju/ui/empty-state'
import { facts } from '@anju/ui/facts'
import { columns, lede, section } from '@anju/ui/layout'
import type { Html } from '@anju/ui/markup'
import { rows } from '@anju/ui/rows'
import { moment, nowrap } from '@anju/ui/text'
import { html } from 'hono/html'
import { hrefOf } from './section.ts'

/** What the home page tells of the sections. */
export type Highlights = {
  announcements: readonly LiveContent<'announcement'>[]
  guide: LiveContent<'service-guide'> | undefined
  listings: readonly LiveContent<'listing'>[]
}

/** 首页: what this is, the two doors, what is needed, and what was announced. The same for everybody. */
export function homePage(profile: CityProfile, base: string, told: Highlights): Html {
  return html`${columns(opening(profile, base, told), following(base))}${columns(notices(base, told), listings(base, told), { apart: true })}`
}

function opening({ name }: CityProfile, base: string, { guide }: Highlights): Html {
  const summary = guide
    ? facts(
        [
          { term: '谁可以办', detail: withoutStop(guide.body.conclusion) },
          {
            term: '要准备',
            detail: guide.body.materials
              .filter((m) => !m.blank)
              .map((m) => m.name)
              .join('、'),
          },
          ...guide.body.duration.slice(0, 3).map((d) => ({ term: d.label, detail: d.text })),
          { term: '收费', detail: withoutStop(guide.body.fee) },
        ],
        { apart: true },
      )
    : ''
  return html`<section><h1>申请${name}公共租赁住房</h1>
${lede('在网上填表、拍照上传材料，约 30 分钟。可以随时保存，下次接着填。')}
${actions([mainLink({ text: '开始申请', href: `${base}/apply` }), quietLink({ text: '用户注册', href: `${base}/register` })], { start: true })}
${summary}
${guide ? actions(actionLink({ text: '看完整的办事指南', href: hrefOf(base, guide) }), { tight: true }) : ''}</section>`
}

/** An answer beside its term is no sentence. */
const withoutStop = (words: string): string => words.replace(/。$/, '')

function following(base: string): Html {
  return section({
    id: 'following',
    title: '已经申请了',
    body: rows({
      items: [
        { text: '保障进度查询', href: `${base}/progress`, meta: '办到哪一步、排在第几、现在要不要您做什么' },
        { text: '我的记录', href: `${base}/account/records`, meta: '您提交过的预申请和受理后的办件' },
        { text: '用户实名认证', href: `${base}/account/real-name`, meta: '实名认证通过后才能提交申请' },
        { text: '个人中心', href: `${base}/account`, meta: '消息、账号和登录' },
        { text: '站内搜索', href: `${base}/search`, meta: '在指南、问题、公告和政策里找' },
      ],
    }),
  })
}

function notices(base: string, { announcements }: Highlights): Html {
  const items = announcements.map((a) => ({
    text: a.title,
    href: hrefOf(base, a),
    aside: html`<span class="meta">${moment(a.datedOn, formatMonthDay(a.datedOn))}</span>`,
  }))
  return section({
    id: 'notices',
    title: '公示公告',
    song: true,
    aside: actionLink({ text: '全部公告', href: `${base}/notices` }),
    body: rows({ items, red: true }),
  })
}

function listings(base: string, { listings: estates }: Highlights): Html {
  const list = rows({
    items: estates.map((one) => ({ text: one.title, href: hrefOf(base, one), meta: one.body.address })),
  })
  return section({
    id: 'listings',
    title: '房源信息',
    aside: actionLink({ text: '全部房源', href: `${base}/listings` }),
    body: estates.length > 0 ? list : noneYet('目前没有公布的房源。配租方案确定后，会在这里公布。'),
  })
}

/** 长辈版: six entries, large. */
export function elderHomePage(profile: CityProfile, base: string, { announcements: [latest] }: Highlights): Html {
  return html`<h1>您要办什么</h1>${elderHome([
    { text: '申请公租房', href: `${base}/apply`, note: '约 30 分钟' },
    { text: '查办理进度', href: `${base}/progress` },
    { text: '补材料', href: `${base}/account/records` },
    {
      text: '看公示',
      href: `${base}/notices`,
      ...(latest ? { note: nowrap(formatMonthDay(latest.datedOn)) } : {}),
    },
    { text: '打电话问', href: `tel:${profile.footer.hotline}`, note: profile.footer.hotline },
    { text: '回到标准版', href: `/mode/standard?back=${base}` },
  ])}`
}
