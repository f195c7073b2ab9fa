import { nonAcceptanceReasons, type PreApplication } from '@anju/contract/staff'
import { Input } from 'antd'
import { useState } from 'react'
import { Confirm } from '../pieces/confirm.tsx'
import { useDraft } from '../pieces/drafts.ts'
import type { Section } from './sections.ts'
import type { CaseActs, NonAcceptance } from './use-case.ts'

type Props = { item: PreApplication; acts: CaseActs }

export function AcceptDialog({ item, acts, left }: Props & { left: readonly Section[] }) {
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
      {left.length > 0 && (
        <p className="amb">
          还有 {left.length} 节没有勾“已核对”：{left.map((s) => s.title).join('、')}
        </p>
      )}
    </Confirm>
  )
}

const nothing = { reason: '', note: '' }

export function NonAcceptanceDialog({ item, acts }: Props) {
  const [draft, change] = useDraft(`non-acceptance ${item.id}`, nothing)
  const [hasTried, setHasTried] = useState(false)
  const chosen = nonAcceptanceReasons.find(({ code }) => code === draft.reason)
  const note = draft.note.trim()
  const missing = !chosen ? '请选择理由' : note ? undefined : '请写给申请人：为什么，可以怎么办'
  const confirm = () => {
    if (!chosen || missing) return setHasTried(true)
    const why: NonAcceptance = { reason: chosen.code, note }
    void acts.refuse(why, chosen.label)
  }
  return (
    <Confirm
      title={`不予受理 ${item.number}`}
      confirm="确认不予受理"
      busy={acts.decision.isBusy}
      problem={acts.decision.problem}
      onConfirm={confirm}
      onClose={() => acts.ask(undefined)}
    >
      <fieldset className="plain">
        <legend className="lab">理由（必选）</legend>
        {nonAcceptanceReasons.map(({ code, label }) => (
          <label className="opt" key={code}>
            <input
              type="radio"
              name="non-acceptance"
              checked={draft.reason === code}
              onChange={() => change((now) => ({ ...now, reason: code }))}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label className="lab" htmlFor="non-acceptance-note">
        写给申请人的话（必填）
      </label>
      <Input.TextArea
        id="non-acceptance-note"
        rows={3}
        maxLength={500}
        showCount
        value={draft.note}
        onChange={(e) => change((now) => ({ ...now, note: e.target.value }))}
      />
      <p className="err-msg" role="alert" hidden={!hasTried || !missing}>
        {missing}
      </p>
      <p className="meta">确认后马上发生：本件办结，给 {item.applicant.phone} 发短信，申请人看到理由和这段话。</p>
    </Confirm>
  )
}
