import type { PreApplication } from '@anju/contract/staff'
import { rowTime, wordDay } from '../pieces/times.ts'

/** What was asked before and what came back: the officer checks the same list, item by item. */
export function SupplementRounds({ item: { supplements } }: { item: PreApplication }) {
  return supplements.map((round) => (
    <div className={round.answeredAt ? 'say-box info' : 'say-box warn'} key={round.round}>
      <p>
        <span className="h">
          第 {round.round} 次补正，
          {round.answeredAt ? `${rowTime(round.answeredAt)} 已交回` : `等申请人补正，${wordDay(round.dueOn)}前`}
        </span>{' '}
        <span className="meta">
          {round.officerName} {rowTime(round.requestedAt)} 告知
          {round.supervisorReason && `，负责人理由：${round.supervisorReason}`}
        </span>
      </p>
      <ul>
        {round.items.map((item) => (
          <li key={`${item.kind}-${item.key}`}>
            <span className={item.done ? 'grn' : 'amb'}>{item.done ? '已补' : '没补'}</span> {item.label}：
            {item.reasons.map((r) => r.label).join('、')}
            {item.note && `。${item.note}`}
          </li>
        ))}
      </ul>
    </div>
  ))
}
