import type { PreApplication } from '@anju/contract/staff'
import { Input } from 'antd'
import { wordDay } from '../pieces/times.ts'

/** 期限与通知: what issuing sets going. */
export function Terms({ item, count }: { item: PreApplication; count: number }) {
  const { dueOn } = item.supplement
  return (
    <section className="sec">
      <h2>期限与通知</h2>
      <dl className="kv">
        <dt>补正期限</dt>
        <dd>{dueOn ? <b>{wordDay(dueOn)}前</b> : '日期待定'}</dd>
        <dt>时限</dt>
        <dd>受理时限从签发停表，申请人交回的下一个工作日续计</dd>
        <dt>短信</dt>
        <dd>
          发到 {item.applicant.phone}：您的申请 {item.number} 有 {count} 项需要补正，请
          {dueOn && `在${wordDay(dueOn)}前`}登录查看。
        </dd>
      </dl>
    </section>
  )
}

/** A second round is the supervisor's to justify. */
export function SupervisorReason({ text, onText }: { text: string; onText: (text: string) => void }) {
  return (
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
          value={text}
          onChange={(e) => onText(e.target.value)}
        />
      </div>
    </section>
  )
}
