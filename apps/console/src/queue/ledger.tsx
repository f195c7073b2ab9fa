import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'

export type Column<R> = { head: string; cls?: string; isSorted?: boolean; cell: (row: R) => ReactNode }
type Row = { id: string; number: string; claim?: { isMine: boolean } | null }
type Picking = { picked: ReadonlySet<string>; onPick: (ids: readonly string[], on: boolean) => void }

type Props<R extends Row> = {
  caption: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  at: number
  onAt: (at: number) => void
  /** Ticks for taking several at once; absent where there is nothing to take. */
  picking?: Picking
  hrefOf: (row: R) => string
}

const isFree = (row: Row): boolean => !row.claim || row.claim.isMine

/** The ledger: cursor row, rows that colleagues hold, ticks for taking several. */
export function Ledger<R extends Row>({ caption, columns, rows, at, onAt, picking, hrefOf }: Props<R>) {
  const cursor = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no clean-up.
    cursor.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <table className="ledger">
      <caption className="vh">{caption}</caption>
      <thead className="stick">
        <tr>
          {picking && (
            <th>
              <PickAll rows={rows} {...picking} />
            </th>
          )}
          <th>编号</th>
          {columns.map(({ head, cls, isSorted }) => (
            <th key={head} className={cls === 'num' ? cls : undefined} aria-sort={isSorted ? 'ascending' : undefined}>
              {head}
              {isSorted && ' ↑'}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the keys of the screen move the cursor
          <tr
            key={row.id}
            ref={i === at ? cursor : undefined}
            className={classOf(row, i === at, picking?.picked.has(row.id) ?? false)}
            onClick={() => onAt(i)}
          >
            {picking && (
              <td>
                <input
                  type="checkbox"
                  aria-label={`选 ${row.number}`}
                  checked={picking.picked.has(row.id)}
                  disabled={!isFree(row)}
                  onChange={(e) => picking.onPick([row.id], e.target.checked)}
                />
              </td>
            )}
            <td>
              <Link className="id" href={hrefOf(row)}>
                {row.number}
              </Link>
            </td>
            {columns.map(({ head, cls, cell }) => (
              <td key={head} className={cls}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PickAll({ rows, picked, onPick }: Picking & { rows: readonly Row[] }) {
  const free = rows.filter(isFree).map((row) => row.id)
  return (
    <input
      type="checkbox"
      aria-label="全选"
      checked={free.length > 0 && free.every((id) => picked.has(id))}
      onChange={(e) => onPick(free, e.target.checked)}
    />
  )
}

const classOf = (row: Row, isCursor: boolean, isPicked: boolean): string | undefined =>
  [isCursor && 'cur', isPicked && 'picked', !isFree(row) && 'taken'].filter(Boolean).join(' ') || undefined
