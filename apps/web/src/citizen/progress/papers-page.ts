import { labelOf, nonAcceptanceReasons } from '@anju/contract/staff'
import type { Progress } from '@anju/core/applications'
import { type CityProfile, rulesOfVersion } from '@anju/domain/cities'
import { formatFullDate, plainDate, shanghaiDay } from '@anju/domain/kit'
import { actionLink, printButton } from '@anju/ui/button'
import { facts } from '@anju/ui/facts'
import type { Html } from '@anju/ui/markup'
import { officialPaper } from '@anju/ui/official-paper'
import { html } from 'hono/html'
import { itemWords } from '../applications/supplement-words.ts'

type PaperView = { base: string; profile: CityProfile; mine: Progress }
type Paper = { title: readonly string[]; number: string; body: Html; date: string }

const day = (at: Date): string => formatFullDate(shanghaiDay(at))

function paperOf({ base, mine }: PaperView, { title, number, body, date }: Paper): Html {
  return officialPaper({
    office: [mine.agency.name],
    number,
    title,
    body,
    sign: { office: mine.agency.name, date },
    tools: html`${printButton()}${actionLink({ text: '回到进度', href: `${base}/progress` })}`,
  })
}

/** 受理凭证: the written receipt (Order 11 art. 8). */
export function acceptancePaper(view: PaperView): Html | undefined {
  const { mine } = view
  if (!mine.case) return undefined
  const { row } = mine.case
  const accepted = day(row.accepted_at)
  return paperOf(view, {
    title: ['公共租赁住房', '保障资格申请', '受理凭证'],
    number: `受理编号 ${row.number}`,
    date: accepted,
    body: html`<p class="flush">${mine.applicantName}：</p>
<p>您提交的公共租赁住房保障资格申请（预申请编号 ${mine.preApplication.number}），申请材料齐全，按照《公共租赁住房管理办法》第八条，已于${accepted}受理。</p>
${facts([
  { term: '申请人', detail: html`${mine.applicantName}，共&nbsp;${mine.preApplication.household_size}&nbsp;人` },
  { term: '收到资料', detail: html`${mine.materials}&nbsp;项，${mine.photos}&nbsp;张` },
  { term: '审核期限', detail: row.due_on ? `${formatFullDate(plainDate(row.due_on))}前，不含公示时间` : '日期待定' },
  { term: '受理机构', detail: mine.agency.name },
  { term: '地址', detail: mine.agency.address },
  { term: '电话', detail: mine.agency.phone },
])}`,
  })
}

/** 一次性补正告知书: everything to be supplied, once and in writing (Order 11 art. 8). */
export function supplementPaper(view: PaperView): Html | undefined {
  const { mine, base, profile } = view
  const { supplement, preApplication } = mine
  const rules = rulesOfVersion(profile, preApplication.rules_version) ?? profile.rules.at(-1)
  if (!supplement || !rules) return undefined
  const due = formatFullDate(plainDate(supplement.notice.due_on))
  const items = supplement.items.map((item) => itemWords(base, rules, item))
  return paperOf(view, {
    title: ['公共租赁住房', '保障资格申请', '一次性补正告知书'],
    number: `预申请编号 ${preApplication.number}`,
    date: day(supplement.notice.issued_at),
    body: html`<p class="flush">${mine.applicantName}：</p>
<p>您提交的公共租赁住房保障资格申请，下列内容需要补正。按照《公共租赁住房管理办法》第八条，一次性告知如下，请于${due}前补齐：</p>
<ol class="rows n">${items.map(({ title, reason }) => html`<li><div><b>${title}</b><span class="meta">${reason}</span></div></li>`)}</ol>
<p>到期没有补齐的，这次申请结束，以后可以重新申请。有疑问请拨打 ${mine.agency.phone}。</p>`,
  })
}

/** 不予受理告知书: the reason, and what can be done about it. */
export function nonAcceptancePaper(view: PaperView): Html | undefined {
  const { mine } = view
  const { state, decided_at: decided, decision_reason: reason, number, submitted_at: submitted } = mine.preApplication
  if (state !== 'not-accepted' || !decided) return undefined
  const words = [reason ? labelOf(nonAcceptanceReasons, reason) : '', mine.decisionNote].filter(Boolean).join('。')
  return paperOf(view, {
    title: ['公共租赁住房', '保障资格申请', '不予受理告知书'],
    number: `预申请编号 ${number}`,
    date: day(decided),
    body: html`<p class="flush">${mine.applicantName}：</p>
<p>您于${day(submitted)}提交的公共租赁住房保障资格申请，经审查，决定不予受理。理由：${words}。</p>
<p>不服本决定的，可以依法申请行政复议，或者向人民法院提起行政诉讼。有疑问请拨打 ${mine.agency.phone}。</p>`,
  })
}
