import type { PreApplication } from '@anju/contract/staff'
import { Confirm } from '../pieces/confirm.tsx'
import { chosenOf, keyOf, lineOf, type Notice } from './notice.ts'
import type { useSupplement } from './use-supplement.ts'

type Props = {
  item: PreApplication
  notice: Notice
  acts: ReturnType<typeof useSupplement>
  onClose: () => void
}

export function IssueDialog({ item, notice, acts, onClose }: Props) {
  const chosen = chosenOf(notice, item.supplementTargets)
  return (
    <Confirm
      title={`补正 ${chosen.length} 项，只告知这一次`}
      confirm="确认签发"
      busy={acts.decision.isBusy}
      problem={acts.decision.problem}
      onConfirm={() => void acts.issue()}
      onClose={onClose}
    >
      <p>确认后马上发生：下面这几项开放给申请人改，其余不动；发短信；受理时限停表。</p>
      <ol className="n">
        {chosen.map((target) => (
          <li key={keyOf(target)}>{lineOf(notice, target)}</li>
        ))}
      </ol>
    </Confirm>
  )
}
