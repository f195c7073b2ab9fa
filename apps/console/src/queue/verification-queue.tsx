import type { VerificationRow, verificationViews } from '@anju/contract/staff'
import { idDocumentLabel, idDocumentTypes } from '@anju/domain/kit'
import { Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { call } from '../api/client.ts'
import { useMe } from '../api/me.ts'
import { rowTime } from '../pieces/times.ts'
import { WorkingDayCells } from '../pieces/working-days.tsx'
import { Empty } from '../states/empty.tsx'
import { DensityButton } from './density-button.tsx'
import { Holder } from './holder.tsx'
import type { Column } from './ledger.tsx'
import { QueueScreen } from './queue-screen.tsx'
import { daySpans, isDaySpan, submittedFrom } from './day-spans.ts'
import { useConditions } from './use-conditions.ts'
import { useQueue } from './use-queue.ts'
import { ViewTabs } from './view-tabs.tsx'

const labels = {
  open: '未办',
  mine: '我领取的',
  unclaimed: '未领取',
  due: '今天到期和超期',
  duplicates: '同号告警',
  repeated: '第 2 次以上',
  decided: '已办结',
} as const satisfies Record<(typeof verificationViews)[number], string>

const columns: readonly Column<VerificationRow>[] = [
  { head: '姓名', cls: 'nw', cell: (r) => r.name },
  { head: '证件类型', cls: 'nw', cell: (r) => r.idDocumentType.label },
  { head: '证件号码', cls: 'nw', cell: (r) => r.idDocumentNumber },
  { head: '认证方式', cls: 'nw', cell: (r) => r.way.label },
  { head: '提交', cls: 'nw', cell: (r) => rowTime(r.submittedAt) },
  { head: '次数', cls: 'num', cell: (r) => (r.attempt > 1 ? <b>{r.attempt}</b> : r.attempt || '') },
  { head: '告警', cell: (r) => r.alert && <span className="tag warn">{r.alert}</span> },
]
const openColumns: readonly Column<VerificationRow>[] = [
  ...columns,
  { head: '剩余工作日', isSorted: true, cell: (r) => <WorkingDayCells days={r.days} /> },
  { head: '谁在办', cell: (r) => <Holder claim={r.claim} /> },
]
const decidedColumns: readonly Column<VerificationRow>[] = [...columns, { head: '结果', cell: (r) => r.state.label }]

const types = [
  { value: '', label: '全部' },
  ...idDocumentTypes.map((value) => ({ value: value as string, label: idDocumentLabel(value) })),
]

/** 实名审核 */
export default function VerificationQueue() {
  const { queues } = useMe()
  const { view, isFirst, hrefOf, get, set, clear, showFirst } = useConditions('/verifications', labels, 'open')
  const idDocumentType = get('type')
  const [today] = useState(() => new Date())
  const wanted = get('span')
  const span = isDaySpan(wanted) ? wanted : ''
  const asked = { view, idDocumentType: idDocumentType || undefined, submittedFrom: submittedFrom(span, today) }
  const queue = useQueue({
    key: ['verifications', asked],
    fetchPage: (cursor, manner) => call('get /verifications', { query: { ...asked, cursor } }, manner),
    claim: (id) => call('post /verifications/{id}/claim', { params: { id } }),
    release: (id) => call('post /verifications/{id}/release', { params: { id }, body: {} }),
  })
  const figures = queues.verifications
  const chosenType = types.find((t) => t.value && t.value === idDocumentType)?.label
  const filters = [chosenType, span && `${daySpans[span]}提交`].filter(Boolean).join('，')
  const isClosed = view === 'decided'
  return (
    <QueueScreen
      title="实名审核"
      open={isClosed ? '打开' : '开始审核'}
      isClosed={isClosed}
      say={figures ? `${figures.open} 件未办，${figures.overdue} 件超期，${figures.dueToday} 件今天到期。` : ''}
      queue={queue}
      columns={isClosed ? decidedColumns : openColumns}
      hrefOf={(row) => `/verifications/${row.id}`}
      tabs={<ViewTabs labels={labels} counts={queue.head?.views} view={view} hrefOf={hrefOf} />}
      tools={
        <fieldset className="bare tools" aria-label="筛选">
          <label htmlFor="f-type">证件类型</label>
          <Select
            id="f-type"
            className="w12"
            popupMatchSelectWidth={false}
            listHeight={400}
            options={types}
            value={chosenType ? idDocumentType : ''}
            onChange={(value) => set('type', value)}
          />
          <label htmlFor="f-span">提交时间</label>
          <Select
            id="f-span"
            className="w7"
            options={Object.entries(daySpans).map(([value, label]) => ({ value, label }))}
            value={span}
            onChange={(value) => set('span', value)}
          />
          <span className="grow" />
          <DensityButton />
        </fieldset>
      }
      empty={
        <Empty
          filters={filters}
          onClear={clear}
          view={isFirst ? undefined : labels[view]}
          onFirstView={showFirst}
          done="实名审核都办完了。"
          next={
            queues.preApplications && (
              <p>
                <Link href="/pre-applications">去受理登记，未领取 {queues.preApplications.unclaimed} 件</Link>
              </p>
            )
          }
        />
      }
    />
  )
}
