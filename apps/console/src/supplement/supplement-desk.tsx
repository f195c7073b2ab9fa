import type { PreApplication } from '@anju/contract/staff'
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useKeys } from '../keyboard/use-keys.ts'
import { actOf } from '../pieces/claim-bar.tsx'
import { Confirm } from '../pieces/confirm.tsx'
import { useDraft } from '../pieces/drafts.ts'
import { Kbd } from '../pieces/kbd.tsx'
import { sinceTime, wordDay } from '../pieces/times.ts'
import { WorkingDayCells } from '../pieces/working-days.tsx'
import { Conflict } from '../states/conflict.tsx'
import { chosenOf, compose, emptyNotice, keyOf, lineOf, missingIn } from './notice.ts'
import { Paper } from './paper.tsx'
import { TargetList } from './target-list.tsx'
import { useSupplement } from './use-supplement.ts'

/** Writing the one notice: the list on the left, the paper as it will be on the right. */
export function SupplementDesk({ item }: { item: PreApplication }) {
  const [, go] = useLocation()
  const [notice, change, forget] = useDraft(`supplement ${item.id}`, emptyNotice)
  const [asks, setAsks] = useState(false)
  const acts = useSupplement(item, notice, forget, () => setAsks(false))
  const may = actOf(item.acts, 'supplement')
  const { needsSupervisor, isPossible, dueOn } = item.supplement
  const missing = missingIn(notice, item.supplementTargets, needsSupervisor)
  const chosen = chosenOf(notice, item.supplementTargets)
  const canAsk = may.allowed && isPossible && !missing
  const back = () => go(`/pre-applications/${item.id}`)
  const ask = () => {
    acts.decision.clear()
    setAsks(true)
  }
  useKeys({ escape: back })
  useCtrlEnter(() => canAsk && !asks && ask())
  return (
    <>
      <div className="head">
        <Link href={`/pre-applications/${item.id}`}>
          {item.applicant.name} {item.members.length} 人户
        </Link>
        <h1>补正：一次性告知</h1>
        <span className="nw">{item.number}</span>
      </div>
      {acts.lost && <Conflict lost={acts.lost} onClose={back} />}
      <div className="split sp">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
        <div className="pane" tabIndex={0} role="region" aria-label="要补的内容">
          <div className="say-box info">
            <p>
              <b>只能告知一次，请一次说全。</b>
              {needsSupervisor
                ? '本件已经告知过；再次补正，须负责人写明理由。'
                : '本件还没有告知过；以后再要补，须负责人写明理由。'}
            </p>
          </div>
          <TargetList item={item} notice={notice} onAct={(act) => change((now) => compose(now, act))} />
          {needsSupervisor && (
            <section className="sec">
              <h2>
                <label htmlFor="supervisor">负责人的理由</label>
              </h2>
              <div className="op">
                <Input.TextArea
                  id="supervisor"
                  rows={3}
                  maxLength={300}
                  showCount
                  value={notice.supervisorReason}
                  onChange={(e) => change((now) => compose(now, { do: 'supervisor', text: e.target.value }))}
                />
              </div>
            </section>
          )}
          <section className="sec">
            <h2>期限与通知</h2>
            <dl className="kv">
              <dt>补正期限</dt>
              <dd>
                {dueOn ? (
                  <>
                    到 <b>{wordDay(dueOn)}</b>
                  </>
                ) : (
                  '日期待定'
                )}
              </dd>
              <dt>时限</dt>
              <dd>受理时限从签发停表，申请人交回的下一个工作日续计</dd>
              <dt>短信</dt>
              <dd>
                发到 {item.applicant.phone}：您的申请 {item.number} 有 {chosen.length} 项需要补正，请
                {dueOn && `在${wordDay(dueOn)}前`}登录查看。
              </dd>
            </dl>
          </section>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
        <div className="pane mist" tabIndex={0} role="region" aria-label="告知书预览">
          <Paper item={item} notice={notice} />
        </div>
      </div>
      <div className="bar">
        {item.claim && (
          <span className={item.claim.isMine ? 'hold me' : 'hold other'}>
            {item.claim.isMine ? '您' : item.claim.officerName} {sinceTime(item.claim.claimedAt)} 领取
          </span>
        )}
        <WorkingDayCells days={item.days} />
        <span className="grow" />
        <span className="why" aria-live="polite">
          {may.allowed ? (missing ?? `共 ${chosen.length} 项`) : (may.why ?? '领取以后才能告知补正')}
        </span>
        <Button size="large" onClick={back}>
          回办件 <Kbd k="Esc" />
        </Button>
        <Button size="large" type="primary" disabled={!canAsk} onClick={ask}>
          签发并通知 <Kbd k="Ctrl" />
          <Kbd k="Enter" />
        </Button>
      </div>
      {asks && (
        <Confirm
          title={`补正 ${chosen.length} 项，只告知这一次`}
          confirm="确认签发"
          busy={acts.decision.isBusy}
          problem={acts.decision.problem}
          onConfirm={() => void acts.issue()}
          onClose={() => setAsks(false)}
        >
          <p>确认后马上发生：下面这几项开放给申请人改，其余不动；发短信；受理时限停表。</p>
          <ol className="n">
            {chosen.map((target) => (
              <li key={keyOf(target)}>{lineOf(notice, target)}</li>
            ))}
          </ol>
        </Confirm>
      )}
    </>
  )
}

/** Ctrl+Enter issues from inside a field as well: one writes here. */
function useCtrlEnter(act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || e.isComposing) return
      if (document.querySelector('dialog[open], [data-door]')) return
      e.preventDefault()
      latest.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
