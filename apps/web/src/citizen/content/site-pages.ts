import { privacyVersion } from '@anju/contract/accounts'
import type { CityProfile } from '@anju/domain/cities'
import { lede } from '@anju/ui/layout'
import type { Html } from '@anju/ui/markup'
import { sections } from '@anju/ui/page'
import { rows } from '@anju/ui/rows'
import { phoneInText } from '@anju/ui/text'
import { html } from 'hono/html'

export function siteMapPage(base: string): Html {
  const more = [
    { text: '站内搜索', path: '/search' },
    { text: '用户注册', path: '/register' },
    { text: '用户登录', path: '/login' },
    { text: '用户实名认证', path: '/account/real-name' },
    { text: '保障进度查询', path: '/progress' },
    { text: '我的记录', path: '/account/records' },
    { text: '隐私政策', path: '/privacy' },
    { text: '无障碍说明', path: '/accessibility' },
  ]
  return html`<h1>网站地图</h1>${rows({
    className: 'spread',
    items: [...sections, ...more].map((s) => ({ text: s.text, href: `${base}${s.path}` })),
  })}`
}

const plain = (heading: string, texts: readonly string[]): Html =>
  html`<h2>${heading}</h2>${texts.map((text) => html`<p>${text}</p>`)}`

/** What is collected, for what, how long, and the citizen's rights (个人信息保护法 arts 17, 28–31, 44–47). */
export function privacyPage(profile: CityProfile): Html {
  const { hotline, organiser } = profile.footer
  return html`<article class="art"><h1>隐私政策</h1>${lede('我们只收办理公租房申请用得到的信息，加密保存，只给经办的工作人员看，每看一次都有记录。')}
${plain('谁在处理您的信息', [`${organiser}，为办理${profile.name}公共租赁住房的实名认证、申请、受理和审核。`])}
${plain('收什么，为什么', [
  '手机号码：登录和通知。姓名、证件号码、证件照片：实名认证，仅用于这次认证审核，不作其他用途。',
  '选择银行用户认证时，经您单独同意，把姓名、证件类型、证件号码、银行卡号和银行预留手机号发给银行，只用来核对是不是本人；银行卡号不保存，只记后四位。',
  '家庭成员、住房、收入、财产和证明材料：依法审核是否符合保障条件。属于敏感个人信息，提交前在承诺书里单独征得您的同意。',
  '不满十四周岁的家庭成员，由监护人填写，不出现在任何公示里。',
])}
${plain('怎么保存', [
  '证件号码、姓名、手机号码、收入和照片都加密保存，密钥与数据分开存放。',
  '没有提交的草稿到期删除；撤回、不予受理的材料按规定期限保存后删除。',
])}
${plain('给谁看', ['受理机构和依法参加审核的部门。公示只公布必要的内容，证件号码一律遮住。'])}
${plain('您的权利', ['您可以查询、更正、撤回同意、注销账号。有变化时，我们先在这里说明，再执行。'])}
<p>有疑问或要投诉，请打 ${phoneInText(hotline, '咨询与投诉')}。</p><p class="meta">版本 ${privacyVersion}</p></article>`
}

export function accessibilityPage(profile: CityProfile): Html {
  return html`<article class="art"><h1>无障碍说明</h1>${lede('每一页不用鼠标、不开脚本也能办完；字可以放大，看不清的可以换长辈版。')}
${plain('长辈版', ['页面右上角按“长辈版”，字更大、一栏到底、入口只留六个。再按“标准版”换回来。'])}
${plain('键盘和读屏', ['每页开头有“跳到正文”。出错时，页首先列出要改的地方，按一下就到那一处。'])}
${plain('不限时', ['填表没有时间限制，填到哪里都可以保存，换一台设备接着填。'])}
<p>遇到用不了的地方，请打 ${phoneInText(profile.footer.hotline, '咨询与投诉')}，我们请工作人员帮您办。</p></article>`
}
