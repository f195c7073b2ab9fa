import type { Me } from '@anju/contract/staff'
import { Link } from 'wouter'
import { useMe } from '../api/me.ts'

type Figures = NonNullable<Me['queues']['verifications']>

/** 各队列 of the officer's area: mine, nobody's, due today, overdue. */
export function QueueFigures() {
  const { queues, agency } = useMe()
  const lines = [
    { href: '/verifications', words: '实名审核', figures: queues.verifications },
    { href: '/pre-applications', words: '受理登记', figures: queues.preApplications },
  ].flatMap(({ figures, ...line }) => (figures ? [{ ...line, figures }] : []))
  if (lines.length === 0) return null
  const sum = (pick: (f: Figures) => number) => lines.reduce((all, { figures }) => all + pick(figures), 0)
  return (
    <>
      <h2>各队列</h2>
      <p className="meta">{agency?.name}</p>
      <table className="ledger">
        <thead>
          <tr>
            <th>队列</th>
            <th className="num">我的</th>
            <th className="num">未领取</th>
            <th className="num">今日到期</th>
            <th className="num">超期</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ href, words, figures }) => (
            <tr key={href}>
              <td className="nw">
                <Link href={href}>{words}</Link>
              </td>
              <Figure n={figures.mine} />
              <Figure n={figures.unclaimed} />
              <Figure n={figures.dueToday} tone="amb" />
              <Figure n={figures.overdue} tone="red" />
            </tr>
          ))}
          {lines.length > 1 && (
            <tr className="total">
              <td>合计</td>
              <Figure n={sum((f) => f.mine)} />
              <Figure n={sum((f) => f.unclaimed)} />
              <Figure n={sum((f) => f.dueToday)} tone="amb" />
              <Figure n={sum((f) => f.overdue)} tone="red" />
            </tr>
          )}
        </tbody>
      </table>
    </>
  )
}

const Figure = ({ n, tone = '' }: { n: number; tone?: string }) => (
  <td className={`num ${n === 0 ? 'dim' : tone}`}>{n}</td>
)
