import type { Verification } from '@anju/contract/staff'
import { Confirm } from '../pieces/confirm.tsx'
import { wordsOfFaults } from './items.ts'
import type { Item, Judgement } from './judgement.ts'
import type { useReview } from './use-review.ts'

type Review = ReturnType<typeof useReview>

export function ApproveDialog({ item, review }: { item: Verification; review: Review }) {
  return (
    <Confirm
      title={`通过${item.typed.name}的实名认证`}
      confirm="确认通过"
      busy={review.decision.isBusy}
      problem={review.decision.problem}
      onConfirm={() => void review.approve()}
      onClose={() => review.ask(undefined)}
    >
      <p>照片和填写信息都看过，都合格。确认后马上发生：</p>
      <ol className="n">
        <li>这个人成为实名用户，可以提交申请</li>
        <li>给 {item.typed.phone} 发短信</li>
        <li>转到下一件</li>
      </ol>
      {item.duplicates.length > 0 && <p className="amb">注意：这个证件号码在别处出现过，请确认已经看过。</p>}
    </Confirm>
  )
}

type ReturnProps = { judgement: Judgement; items: readonly Item[]; count: number; review: Review }
export function ReturnDialog({ judgement, items, count, review }: ReturnProps) {
  return (
    <Confirm
      title={`不通过，请申请人重做 ${count} 项`}
      confirm="确认不通过"
      busy={review.decision.isBusy}
      problem={review.decision.problem}
      onConfirm={() => void review.sendBack()}
      onClose={() => review.ask(undefined)}
    >
      <p>确认后马上发生：申请人收到短信，登录后看到下面的原因，只重做这几项，其余保留。</p>
      <ol className="n">
        {wordsOfFaults(judgement, items).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
    </Confirm>
  )
}
