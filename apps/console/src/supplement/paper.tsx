import type { PreApplication } from '@anju/contract/staff'
import { useNow } from '../session/use-now.ts'
import { paperDate } from '../pieces/times.ts'
import { chosenOf, keyOf, lineOf, type Notice } from './notice.ts'

/** 一次性补正告知书 as the citizen will read it, while it is being written. */
export function Paper({ item, notice }: { item: PreApplication; notice: Notice }) {
  const now = useNow(60_000)
  const chosen = chosenOf(notice, item.supplementTargets)
  const { agency, applicant, submittedAt, number, supplement } = item
  return (
    <article className="paper" aria-label="一次性补正告知书预览">
      <div className="org">{agency.name}</div>
      <p className="ttl flush">一次性补正告知书</p>
      <p className="no flush">（签发后编号）</p>
      <p className="flush">{applicant.name}：</p>
      <p>
        您于{paperDate(submittedAt)}提交的公共租赁住房保障预申请（编号{number}）收悉。经核对，以下{chosen.length}
        项需要补正：
      </p>
      <ol>
        {chosen.map((target) => (
          <li key={keyOf(target)}>{lineOf(notice, target)}</li>
        ))}
      </ol>
      <p>
        请{supplement.dueOn && `于${paperDate(supplement.dueOn)}前`}
        补正，可以在公共租赁住房服务网站“我的办件”中补交，也可以到{agency.name.replace(/窗口$/, '')}窗口提交。
      </p>
      <p>依据：《公共租赁住房管理办法》（住房和城乡建设部令第11号）第八条。</p>
      <p>咨询电话：{agency.phone}。</p>
      <div className="sign-off">
        <p>{agency.name}</p>
        <p>{paperDate(new Date(now))}</p>
      </div>
    </article>
  )
}
