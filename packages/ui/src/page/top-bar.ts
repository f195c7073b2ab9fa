import { html } from 'hono/html'
import { type Content, type Html, attributes } from '../markup/index.ts'
import { tokenField } from '../form/index.ts'
import { cityPlate } from '../plate/index.ts'
import { greeting } from './greeting.ts'
import type { PageCity, PageInput, Viewer } from './page-input.ts'

/** Plate and greeting at the left, tools at the right. */
export function topBar(input: PageInput): Html {
  const { city } = input
  const brand = city
    ? html`${cityPlate({ name: city.name, pinyin: city.pinyin, href: '/cities' })}<p class="hello">${greeting(city)}</p><a class="site" href="/${city.code}"><span class="wide">公共租赁住房服务</span><span class="slim">公租房</span></a>`
    : html`<a class="site" href="/cities">全国公共租赁住房服务</a>`
  const className = city ? 'wrap with-plate' : 'wrap'
  return html`<header class="top"><div class="${className}">${brand}<ul class="util">${tools(input)}</ul></div></header>`
}

function tools(input: PageInput): Content {
  const { city } = input
  return [
    city && wide(html`<a href="/cities">切换城市</a>`),
    html`<li><a${attributes({ href: modeHref(input) })}>${input.elder ? '标准版' : '长辈版'}</a></li>`,
    city && (input.viewer ? signedIn(city, input.viewer) : signedOut(city)),
    city && input.mainNav !== false && html`<li class="slim"><a href="#all">栏目</a></li>`,
  ]
}

function modeHref(input: PageInput): string {
  if (input.modeHref) return input.modeHref
  return `/mode/${input.elder ? 'standard' : 'elder'}?back=${encodeURIComponent(input.path)}`
}

const wide = (body: Content): Html => html`<li class="wide">${body}</li>`

/** The same for everybody: a public page does not know who looks at it. */
function signedOut(city: PageCity): Content {
  return [
    wide(html`<a href="/${city.code}/register">用户注册</a>`),
    wide(html`<a href="/${city.code}/login">用户登录</a>`),
    wide(html`<a href="/${city.code}/account">个人中心</a>`),
  ]
}

function signedIn(city: PageCity, viewer: Viewer): Content {
  return [
    wide(html`<a href="/${city.code}/account">${viewer.name}<span class="vh">，个人中心</span></a>`),
    wide(
      html`<form action="${viewer.signOut.action}" method="post">${tokenField(viewer.signOut.token)}<button type="submit" class="act">退出</button></form>`,
    ),
  ]
}
