import type { CityProfile, CityRules } from '@anju/domain/cities'
import type { PrintedPaper } from '@anju/domain/content'
import { actionLink, printButton } from '@anju/ui/button'
import type { Content, Html } from '@anju/ui/markup'
import { officialPaper } from '@anju/ui/official-paper'
import { blankTable } from '@anju/ui/table'
import { html } from 'hono/html'

/** A paper that the system prints from the by-laws in force, on A4. */
export function printedPaper(
  { paper, title }: { paper: PrintedPaper; title: string },
  profile: CityProfile,
  rules: CityRules,
): Html {
  const version = paper === 'application-form' ? rules.version : rules.pledge.version
  return officialPaper({
    office: [profile.authority],
    number: `版本 ${version}`,
    title: [title],
    body: bodies[paper](rules),
    tools: html`${printButton()}${actionLink({ text: '回到资料下载', href: `/${profile.code}/downloads` })}`,
  })
}

const bodies: Record<PrintedPaper, (rules: CityRules) => Content> = {
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
