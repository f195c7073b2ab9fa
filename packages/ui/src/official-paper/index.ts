import { html } from 'hono/html'
import { type Content, type Html, isEmpty } from '../markup/index.ts'
import { phrases } from '../text/index.ts'

export type OfficialPaperInput = {
  /** Issuing office, in phrases that may stand on lines of their own. */
  office: readonly string[]
  /** 文号. */
  number?: string
  /** Title, in phrases. */
  title: readonly string[]
  body: Content
  sign?: { office: string; date: Content }
  /** Above the paper, such as how long it is open to objections. Not printed. */
  notice?: Content
  /** Below the paper: 打印, 下载. Not printed. */
  tools?: Content
}

/** 公文: office, number, red line, title in Song, body, signature. Only for notices, letters and policies. */
export function officialPaper(input: OfficialPaperInput): Html {
  const number = input.number ? html`<p class="no">${input.number}</p>` : ''
  const sign = input.sign ? html`<p class="sign">${input.sign.office}<br>${input.sign.date}</p>` : ''
  const tools = isEmpty(input.tools) ? '' : html`<div class="tools noprint">${input.tools}</div>`
  const notice = isEmpty(input.notice) ? '' : html`<div class="noprint">${input.notice}</div>`
  return html`<article class="doc">${notice}<p class="org">${phrases(input.office)}</p>${number}<hr class="rule"><h1>${phrases(input.title)}</h1><div class="body">${input.body}${sign}</div>${tools}</article>`
}
