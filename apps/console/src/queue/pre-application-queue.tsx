import type { PreApplicationRow, preApplicationViews } from '@anju/contract/staff'
import { Select } from 'antd'
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
import { useConditions } from './use-conditions.ts'
import { useQueue } from './use-queue.ts'
import { ViewTabs } from './view-tabs.tsx'

const labels = {
  open: '未办',
  mine: '我领取的',
  unclaimed: '未领取',
  due: '今天到期和超期',
  returned: '补正已交回',
  waiting: '等申请人补正',
  'no-area': '没选街道',
  decided: '已办结',
} as const satisfies Record<(typeof preApplicationViews)[number], string>

const tagOf = { plain: 'tag now', warn: 'tag warn', err: 'tag err' } as const

const columns: readonly Column<PreApplicationRow>[] = [
  { head: '申请人', cls: 'nw', cell: (r) => r.applicantName },
  { head: '人口', cls: 'num', cell: (r) => r.householdSize },
  { head: '申请地', cls: 'nw', cell: (r) => r.area.committee ?? r.area.street ?? r.area.district },
  { head: '来源', cls: 'nw', cell: (r) => r.source.label },
  { head: '材料', cls: 'num', cell: (r) => `${r.materials.kinds} 种 ${r.materials.photos} 页` },
  {
    head: '提示',
    cell: (r) =>
      r.flags.map((flag) => (
        <span className={tagOf[flag.level]} key={flag.code}>
          {flag.words}
        </span>
      )),
  },
  { head: '提交', cls: 'nw', cell: (r) => rowTime(r.submittedAt) },
]
const openColumns: readonly Column<PreApplicationRow>[] = [
  ...columns,
  { head: '剩余工作日', isSorted: true, cell: (r) => <WorkingDayCells days={r.days} /> },
  { head: '谁在办', cell: (r) => <Holder claim={r.claim} /> },
]
const closedColumns: readonly Column<PreApplicationRow>[] = [...columns, { head: '现在', cell: (r) => r.state.label }]

/** 受理登记 */
export default function PreApplicationQueue() {
  const { queues } = useMe()
  const { view, isFirst, hrefOf, get, set, clear, showFirst } = useConditions('/pre-applications', labels, 'open')
  const area = /^[0-9]{6,12}$/.test(get('area')) ? get('area') : ''
  const asked = { view, area: area || undefined }
  const queue = useQueue({
    key: ['pre-applications', asked],
    fetchPage: (cursor, manner) => call('get /pre-applications', { query: { ...asked, cursor } }, manner),
    claim: (id) => call('post /pre-applications/{id}/claim', { params: { id } }),
    release: (id) => call('post /pre-applications/{id}/release', { params: { id }, body: {} }),
  })
  const figures = queues.preApplications
  const areas = (queue.head?.areas ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const isClosed = view === 'decided' || view === 'waiting'
  return (
    <QueueScreen
      title="受理登记"
      open="打开"
      isClosed={isClosed}
      say={
        figures
          ? `${figures.open} 件未办，${figures.overdue} 件超期，${figures.dueToday} 件今天到期。受理以后，申请人才看到进度。`
          : ''
      }
      queue={queue}
      columns={isClosed ? closedColumns : openColumns}
      hrefOf={(row) => `/pre-applications/${row.id}`}
      tabs={<ViewTabs labels={labels} counts={queue.head?.views} view={view} hrefOf={hrefOf} />}
      tools={
        <fieldset className="bare tools" aria-label="筛选">
          <label htmlFor="f-area">申请地</label>
          <Select
            id="f-area"
            className="w12"
            showSearch={{ optionFilterProp: 'label' }}
            options={[{ value: '', label: areas.length > 0 ? `全部 ${areas.length} 处` : '全部' }, ...areas]}
            value={area}
            onChange={(value) => set('area', value)}
          />
          <span className="grow" />
          <DensityButton />
        </fieldset>
      }
      empty={
        <Empty
          filters={area && (areas.find((a) => a.value === area)?.label ?? '申请地')}
          onClear={clear}
          view={isFirst ? undefined : labels[view]}
          onFirstView={showFirst}
          done="受理登记都办完了。"
          next={
            queues.verifications && (
              <p>
                <Link href="/verifications">去实名审核，未领取 {queues.verifications.unclaimed} 件</Link>
              </p>
            )
          }
        />
      }
    />
  )
}
