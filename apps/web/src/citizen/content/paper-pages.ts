import type { CityProfile, CityRules, Download, DownloadKind } from '@anju/domain/cities'
import { formatFullDate } from '@anju/domain/kit'
import { actionLink, printButton } from '@anju/ui/button'
import { lede } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { officialPaper } from '@anju/ui/official-paper'
import { rows } from '@anju/ui/rows'
import { blankTable } from '@anju/ui/table'
import { moment } from '@anju/ui/text'
import { html } from 'hono/html'

export function downloadsPage({ content }: CityProfile, base: string): Html {
  const items = content.downloads.map((d) => ({
    text: d.title,
    href: `${base}/downloads/${d.kind}`,
    meta: d.description,
    aside: html`<span class="meta">${d.format}，${moment(d.updatedOn, formatFullDate(d.updatedOn))}</span>`,
  }))
  return html`<h1>资料下载</h1>${lede('在网上申请不用下载：申请表由系统按您填的内容生成。到窗口办理的，可以先打印空表。')}${rows({ items })}`
}

/** A paper that the system prints from the by-laws in force, on A4. */
export function downloadPage(download: Download, profile: CityProfile, rules: CityRules): Html {
  const version = download.kind === 'application-form' ? rules.version : rules.pledge.version
  return officialPaper({
    office: [profile.authority],
    number: `版本 ${version}`,
    title: [download.title],
    body: bodies[download.kind](rules),
    tools: html`${printButton()}${actionLink({ text: '回到资料下载', href: `/${profile.code}/downloads` })}`,
  })
}

const bodies: Record<DownloadKind, (rules: CityRules) => Content> = {
  pledge: ({ pledge }) => [paragraphs(pledge.paragraphs), signature('承诺人签名')],
  'inquiry-authorisation': ({ pledge }) => [paragraphs(pledge.authorisation.paragraphs), signature('授权人签名')],
  'application-form': blankForm,
}

const paragraphs = (texts: readonly string[]): Content => texts.map((text) => html`<p>${text}</p>`)

const signature = (label: string): Html =>
  html`<p class="sign">${label}：＿＿＿＿＿＿＿＿　　＿＿＿＿年＿＿月＿＿日</p>`

function blankForm({ form }: CityRules): Content {
  const parts = form.sections.map(
    (s) =>
      html`<h2>${s.title}</h2>${blankTable({
        title: s.title,
        columns: ['项目', '填写'],
        lines: s.fields.map((f) => [f.label, '']),
      })}`,
  )
  const empty = (title: string, columns: readonly string[], count: number) =>
    html`<h2>${title}</h2>${blankTable({ title, columns, lines: Array.from({ length: count }, () => columns.map(() => '')) })}`
  const members = form.members.fields.map((f) => f.label)
  const housing = form.housing.fields.map((f) => f.label)
  const assets = form.assets.columns.filter((column) => column !== '操作')
  return [
    parts,
    empty(form.members.title, members, 5),
    form.housing.asked ? empty(form.housing.title, housing, 2) : '',
    form.assets.asked ? empty(form.assets.title, assets, 4) : '',
    signature('申请人签名'),
  ]
}
