import type { Standing } from '@anju/core/identity'
import type { CityProfile } from '@anju/domain/cities'
import { formatFullDate, type PlainDate } from '@anju/domain/kit'
import { actions, mainButton, mainLink, quietButton, quietLink } from '@anju/ui/button'
import { postForm } from '@anju/ui/form'
import { helpBlock, lede, sideLayout } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { note } from '@anju/ui/note'
import { route } from '@anju/ui/route'
import { rows } from '@anju/ui/rows'
import { nowrap, phoneLink } from '@anju/ui/text'
import { html } from 'hono/html'

type Gate = { base: string; profile: CityProfile }

/** The guide's own words. */
const sentence = '实名认证用户才能使用该功能。'

/** 业务申请 for who has not signed in: what it takes, and the two ways in. */
export function strangersPage({ base, profile }: Gate): Html {
  return sideLayout({
    main: html`<h1>${profile.name}公租房保障资格申请</h1>
${lede(`${sentence}请先登录；没有账号的，先用手机号码注册。`)}
${actions(
  [
    mainLink({ text: '登录', href: `${base}/login?to=${encodeURIComponent(`${base}/apply`)}` }),
    quietLink({ text: '用户注册', href: `${base}/register` }),
  ],
  { start: true },
)}
${wayOfIt()}`,
    aside: helpColumn({ base, profile }),
  })
}

export type GateView = Gate & { token: string; standing: Standing; hasEarlier: boolean }

/** 业务申请 before anything was begun: the verified begin, the others are led to 实名认证 and may prepare a draft. */
export function gatePage({ base, profile, token, standing, hasEarlier }: GateView): Html {
  const isVerified = standing.state === 'verified'
  return sideLayout({
    main: html`<h1>${profile.name}公租房保障资格申请</h1>
${isVerified ? lede('约需 30 分钟。每一步都会保存，可以随时离开，换一台设备接着填。') : ''}
${hasEarlier ? html`<p>上次填的内容和照片会带过来，核对、修改后就能提交。申请须知和承诺书要重新看。</p>` : ''}
${isVerified ? beginForm(base, token) : notVerified({ base, token, standing })}
${wayOfIt()}`,
    aside: helpColumn({ base, profile }),
  })
}

const beginForm = (base: string, token: string): Html =>
  postForm({ action: `${base}/apply/begin`, token, body: actions(mainButton({ text: '开始填写' }), { start: true }) })

function notVerified({ base, token, standing }: { base: string; token: string; standing: Standing }): Html {
  return html`${lede(sentence)}
${note({ tone: 'warn', body: standingWords(standing) })}
${actions(verifyLink(base, standing), { start: true })}
<section class="sec" aria-labelledby="prepare"><h2 id="prepare">可以先准备草稿</h2>
<p>等待认证的时候，可以先把申请填好、把材料传好。认证通过以前，草稿不能提交。</p>
${postForm({ action: `${base}/apply/begin`, token, body: actions(quietButton({ text: '先准备草稿' })) })}</section>`
}

/** Where the real-name verification stands, in one sentence that says what comes next. */
export function standingWords(standing: Standing): Content {
  switch (standing.state) {
    case 'submitted':
      return html`您的实名认证正在审核，${dueWords(standing.dueOn)}有结果。`
    case 'returned':
      return `您的实名认证没有通过，有 ${standing.faults} 处要重新提交。`
    case 'verified':
      return `您已通过实名认证：${standing.name}。`
    case 'none':
    case 'draft':
      return '您还没有完成实名认证。'
  }
}

const dueWords = (dueOn: PlainDate | null): Content =>
  dueOn ? html`预计 ${nowrap(`${formatFullDate(dueOn)}前`)}` : '完成日期待定，'

export function verifyLink(base: string, standing: Standing): Html {
  const href = `${base}/account/real-name`
  return standing.state === 'submitted'
    ? quietLink({ text: '查看认证进度', href })
    : mainLink({ text: '实名认证', href })
}

function wayOfIt(): Html {
  return html`<section class="sec" aria-labelledby="way"><h2 id="way">怎么办</h2>
${route([
  { title: '填写申请', meta: '申请地、须知、承诺书、申请信息、家庭成员、住房、财产' },
  { title: '上传资料', meta: '身份证件、户口簿（居住证）、申请表、婚姻状况证明、其他，拍照就行' },
  { title: '提交，完成预申请', meta: '马上有编号，能看到受理机构、排在第几、预计哪天受理' },
  { title: '受理机构受理登记', meta: '此后在“保障进度查询”里看每一步' },
])}</section>`
}

const helpColumn = ({ base, profile }: Gate): Html =>
  helpBlock(
    '需要帮忙',
    rows({
      items: [
        { text: '办事指南', href: `${base}/guides` },
        { text: '常见问题', href: `${base}/faq` },
        { text: '打电话问', meta: profile.footer.hotlineHours, aside: phoneLink(profile.footer.hotline) },
      ],
    }),
  )
