import { nonAcceptanceReasons, type PreApplication } from '@anju/contract/staff'
import { Input } from 'antd'
import { useState } from 'react'
import { Confirm, submitByCtrlEnter } from '../pieces/confirm.tsx'
import { useDraft } from '../pieces/drafts.ts'
import { FieldProblem } from '../session/sending.tsx'
import type { Section } from './sections.ts'
import type { CaseActs, NonAcceptance } from './use-case.ts'

type Props = { item: PreApplication; acts: CaseActs }

export function AcceptDialog({ item, acts, left, total }: Props & { left: readonly Section[]; total: number }) {
  return (
    <Confirm
      title={`受理登记 ${item.number}`}
      confirm="确认受理"
      busy={acts.decision.isBusy}
      problem={acts.decision.problem}
      onConfirm={() => void acts.accept()}
      onClose={() => acts.ask(undefined)}
    >
      <p>确认后马上发生这几件事：</p>
      <ol className="n">
        <li>生成受理编号，转入初审</li>
        <li>给 {item.applicant.phone} 发短信</li>
        <li>申请人在“我的记录”“保障进度查询”里看到进度</li>
        <li>转到下一件</li>
      </ol>
      {left.length > 0 && <p className="amb">{leftWords(left, total)}</p>}
    </Confirm>
  )
}

const leftWords = (left: readonly Section[], total: number): string =>
  left.length === total
    ? '您一节也没有勾“已核对”。'
    : `还有 ${left.length} 节没有勾“已核对”：${left.map((s) => s.title).join('、')}`

const nothing = { reason: '', note: '' }

export function NonAcceptanceDialog({ item, acts }: Props) {
  const [draft, change] = useDraft(`non-acceptance ${item.id}`, nothing)
  const [hasTried, setHasTried] = useState(false)
  const chosen = nonAcceptanceReasons.find(({ code }) => code === draft.reason)
  const note = draft.note.trim()
  const isMissing = { reason: hasTried && !chosen, note: hasTried && !note }
  const confirm = () => {
    if (!chosen || !note) {
      setHasTried(true)
      return document.getElementById(chosen ? 'non-acceptance-note' : 'non-acceptance-0')?.focus()
    }
    const why: NonAcceptance = { reason: chosen.code, note }
    void acts.refuse(why, chosen.label)
  }
  return (
    <Confirm
      title={`不予受理 ${item.number}`}
      confirm="确认不予受理"
      busy={acts.decision.isBusy}
      problem={acts.decision.problem}
      isForm
      onConfirm={confirm}
      onClose={() => acts.ask(undefined)}
    >
      <fieldset className="plain">
        <legend className="lab">理由（必选）</legend>
        {nonAcceptanceReasons.map(({ code, label }, i) => (
          <label className="opt" key={code}>
            <input
              id={`non-acceptance-${i}`}
              type="radio"
              name="non-acceptance"
              data-first={i === 0 ? true : undefined}
              checked={draft.reason === code}
              onChange={() => change((now) => ({ ...now, reason: code }))}
            />
            {label}
          </label>
        ))}
        <FieldProblem id="non-acceptance-reason-problem" words={isMissing.reason ? '请选择理由' : undefined} />
      </fieldset>
      <label className="lab" htmlFor="non-acceptance-note">
        写给申请人的话（必填）
      </label>
      <Input.TextArea
        id="non-acceptance-note"
        rows={3}
        maxLength={500}
        showCount
        aria-describedby="non-acceptance-note-problem"
        value={draft.note}
        onKeyDown={submitByCtrlEnter}
        onChange={(e) => change((now) => ({ ...now, note: e.target.value }))}
      />
      <FieldProblem
        id="non-acceptance-note-problem"
        words={isMissing.note ? '请写给申请人：为什么，可以怎么办' : undefined}
      />
      <p className="meta">确认后马上发生：本件办结，给 {item.applicant.phone} 发短信，申请人看到理由和这段话。</p>
    </Confirm>
  )
}
