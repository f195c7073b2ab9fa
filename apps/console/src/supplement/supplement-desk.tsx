import type { PreApplication } from '@anju/contract/staff'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, Redirect, useLocation } from 'wouter'
import { useKeys } from '../keyboard/use-keys.ts'
import { actOf } from '../pieces/claim-bar.tsx'
import { useDraft } from '../pieces/drafts.ts'
import { Kbd } from '../pieces/kbd.tsx'
import { sinceTime } from '../pieces/times.ts'
import { useTitle } from '../pieces/use-title.ts'
import { WorkingDayCells } from '../pieces/working-days.tsx'
import { Conflict } from '../states/conflict.tsx'
import { chosenOf, compose, emptyNotice, missingIn } from './notice.ts'
import { IssueDialog } from './issue-dialog.tsx'
import { SupervisorReason, Terms } from './terms.tsx'
import { Paper } from './paper.tsx'
import { focusTarget, TargetList } from './target-list.tsx'
import { useCtrlEnter } from './use-ctrl-enter.ts'
import { useSupplement } from './use-supplement.ts'
import { Region } from '../pieces/region.tsx'

/** Writing the one notice: the list on the left, the paper as it will be on the right. */
export function SupplementDesk({ item }: { item: PreApplication }) {
  const [, go] = useLocation()
  const [notice, change, forget] = useDraft(`supplement ${item.id}`, emptyNotice)
  const [asks, setAsks] = useState(false)
  const acts = useSupplement(item, notice, forget, () => setAsks(false))
  const may = actOf(item.acts, 'supplement')
  const { needsSupervisor, isPossible } = item.supplement
  const missing = missingIn(notice, item.supplementTargets, needsSupervisor)
  const chosen = chosenOf(notice, item.supplementTargets)
  const canAsk = may.allowed && isPossible && !missing
  const words = isPossible ? (missing ?? `共 ${chosen.length} 项`) : '本件不能再次补正'
  const back = () => go(`/pre-applications/${item.id}`)
  const ask = () => {
    acts.decision.clear()
    setAsks(true)
  }
  useTitle(`${item.number} 补正`)
  useKeys({ escape: back, j: () => focusTarget(1), k: () => focusTarget(-1) })
  useCtrlEnter(() => canAsk && !asks && ask())
  // Nothing to write without an own claim, and nothing any more once it is issued.
  if (!may.allowed && !acts.lost) return <Redirect to={`/pre-applications/${item.id}`} replace />
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
        <Region cls="pane" label="要补的内容">
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
            <SupervisorReason
              text={notice.supervisorReason}
              onText={(text) => change((now) => compose(now, { do: 'supervisor', text }))}
            />
          )}
          <Terms item={item} count={chosen.length} />
        </Region>
        <Region cls="pane mist" label="告知书预览">
          <Paper item={item} notice={notice} />
        </Region>
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
          {may.allowed ? words : may.why}
        </span>
        <Button size="large" onClick={back}>
          回办件 <Kbd k="Esc" />
        </Button>
        <Button size="large" type="primary" disabled={!canAsk} onClick={ask}>
          签发并通知 <Kbd k="Ctrl" />
          <Kbd k="Enter" />
        </Button>
      </div>
      {asks && <IssueDialog item={item} notice={notice} acts={acts} onClose={() => setAsks(false)} />}
    </>
  )
}
