import { Button } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useMe } from '../api/me.ts'
import { refusalOf } from '../api/refused.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { Kbd } from '../pieces/kbd.tsx'
import { useTitle } from '../pieces/use-title.ts'
import { WorkingDayCells } from '../pieces/working-days.tsx'
import { moveCursor } from '../queue/cursor.ts'
import { Failure } from '../states/failure.tsx'
import { Skeleton } from '../states/skeleton.tsx'
import { QueueFigures } from './queue-figures.tsx'
import { groupTodos, headline, type TodoGroup, whereToStart } from './todo.ts'
import { useTodos } from './use-todos.ts'
import { Region } from '../pieces/region.tsx'

/** 工作台: what is on the officer's own desk, the most urgent first. */
export default function Workbench() {
  const { queues } = useMe()
  const [, go] = useLocation()
  const { todos, isWaiting, error, retry } = useTodos()
  const groups = groupTodos(todos)
  const ordered = groups.flatMap((group) => group.todos)
  const [cursor, setCursor] = useState(0)
  const at = Math.min(cursor, Math.max(0, ordered.length - 1))
  const here = ordered[at]
  const start = here ? { href: here.href, words: '从最急的一件开始' } : whereToStart(queues)
  const open = () => start && !isWaiting && go(start.href)
  useTitle('工作台')
  useKeys({
    j: () => setCursor(moveCursor(at, 1, ordered.length)),
    k: () => setCursor(moveCursor(at, -1, ordered.length)),
    enter: open,
  })
  return (
    <>
      <div className="head">
        <h1>{isWaiting ? '工作台' : headline(todos)}</h1>
        <span className="grow" />
        {start && !isWaiting && (
          <Button type="primary" onClick={open}>
            {start.words} <Kbd k="Enter" />
          </Button>
        )}
      </div>
      <div className="wb">
        <Region cls="pane" label="我的待办">
          {error && <Failure refusal={refusalOf(error)} what="没有取到待办" onRetry={retry} />}
          {isWaiting && <Skeleton heads={heads} what="待办" />}
          {!isWaiting && !error && todos.length === 0 && (
            <div className="state">
              <p className="b">您还没有领取办件。</p>
              {queues.verifications && (
                <p>
                  <Link href="/verifications">去实名审核，未领取 {queues.verifications.unclaimed} 件</Link>
                </p>
              )}
              {queues.preApplications && (
                <p>
                  <Link href="/pre-applications">去受理登记，未领取 {queues.preApplications.unclaimed} 件</Link>
                </p>
              )}
              {!queues.verifications && !queues.preApplications && <p>您的角色没有办件队列。</p>}
            </div>
          )}
          {todos.length > 0 && <TodoTable groups={groups} cursorId={here?.id} />}
        </Region>
        <div>
          <QueueFigures />
        </div>
      </div>
      <div className="foot">
        <span>我手上 {todos.length} 件</span>
        <span className="grow" />
        {here && (
          <span>
            <Kbd k="J" />
            <Kbd k="K" /> 上下件
          </span>
        )}
        <span>
          <Kbd k="Enter" /> 打开
        </span>
        <span>
          <Kbd k="/" /> 搜索
        </span>
        <span>
          <Kbd k="?" /> 全部快捷键
        </span>
      </div>
    </>
  )
}

const heads = ['队列', '编号', '申请人', '剩余工作日']

function TodoTable({ groups, cursorId }: { groups: readonly TodoGroup[]; cursorId: string | undefined }) {
  return (
    <table className="ledger">
      <caption className="vh">我领取的办件，按剩余工作日排</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, todos }) => (
        <tbody key={title}>
          <tr className="group">
            <th colSpan={4} scope="rowgroup">
              {title}　{todos.length} 件
            </th>
          </tr>
          {todos.map((todo) => (
            <tr key={todo.id} className={todo.id === cursorId ? 'cur' : undefined}>
              <td className="nw">{todo.queue}</td>
              <td>
                <Link className="id" href={todo.href}>
                  {todo.number}
                </Link>
              </td>
              <td>
                <span className="nw">{todo.name}</span>
                <span className="meta">{todo.note}</span>
              </td>
              <td>
                <WorkingDayCells days={todo.days} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
