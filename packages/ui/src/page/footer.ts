import { html } from 'hono/html'
import { type Content, type Html } from '../markup/index.ts'
import type { FooterLink, PageCity } from './page-input.ts'

/** Who runs the site, whom to call, and the numbers that every government site shows. */
export function footer(city: PageCity | undefined, links: readonly FooterLink[]): Html {
  const list = links.length
    ? html`<ul class="links">${links.map((link) => html`<li><a href="${link.href}">${link.text}</a></li>`)}</ul>`
    : ''
  return html`<footer><div class="wrap">${city ? hostLine(city) : html`<p><span class="nowrap">公共租赁住房线上受理</span>　<span class="nowrap">咨询与投诉：12345</span></p>`}${list}${city ? codes(city) : ''}</div></footer>`
}

function hostLine(city: PageCity): Html {
  const hours = city.hotlineHours ? `（${city.hotlineHours}）` : ''
  return html`<p><span class="nowrap">主办：${city.host}</span>　<span class="nowrap">咨询与投诉：${city.hotline}${hours}</span></p>`
}

function codes(city: PageCity): Content {
  const parts = [
    city.siteCode && `网站标识码 ${city.siteCode}`,
    city.icp && `ICP备案 ${city.icp}`,
    city.police && `公安备案 ${city.police}`,
  ].filter((part) => part !== undefined && part !== '')
  return parts.length ? html`<p class="codes">${parts.map((part) => html`<span>${part}</span>`)}</p>` : ''
}
