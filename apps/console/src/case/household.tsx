import type { DeclaredTable, PreApplication } from '@anju/contract/staff'
import { actOf } from '../pieces/claim-bar.tsx'
import { Reveal } from '../pieces/reveal.tsx'
import { area, yuan } from '../pieces/money.ts'
import { Fields, Flags } from './fields.tsx'

type Item = { item: PreApplication }

export function Members({ item }: Item) {
  const isMine = item.claim?.isMine ?? false
  return (
    <>
      <table className="ledger">
        <thead>
          <tr>
            <th>关系</th>
            <th>姓名</th>
            <th>证件号码</th>
            <th className="num">年龄</th>
            <th className="num">月收入（元）</th>
            <th>提示</th>
          </tr>
        </thead>
        <tbody>
          {item.members.map((m) => (
            <tr key={m.position}>
              <td className="nw">{m.relation.label}</td>
              <td>{m.name}</td>
              <td className="nw">
                {item.masked ? (
                  <Reveal
                    kind="pre-application"
                    id={item.id}
                    member={m.isApplicant ? undefined : m.position}
                    field="id-document-number"
                    name={`${m.name}的证件号码`}
                    masked={m.idDocumentNumber}
                    isMine={isMine}
                    isAllowed={actOf(item.acts, 'reveal').allowed}
                  />
                ) : (
                  m.idDocumentNumber
                )}
              </td>
              <td className="num">{m.age ?? '—'}</td>
              <td className="num">{m.monthlyIncomeFen === null ? '—' : yuan(m.monthlyIncomeFen)}</td>
              <td>
                {m.isMinor && <span className="dim">未成年 </span>}
                <Flags flags={m.flags} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {item.members.map(
        (m) =>
          m.fields.length > 0 && (
            <details key={m.position}>
              <summary className="meta">
                {m.relation.label} {m.name} 的其他填写
              </summary>
              <Fields fields={m.fields} />
            </details>
          ),
      )}
    </>
  )
}

/** 家庭住房情况 and 申请人财产信息 in the columns of the city's form. */
export function Declared({ table, totalFen }: { table: DeclaredTable; totalFen?: number | null }) {
  if (table.declared === 'not-asked') return <p className="op dim">本市不要求填写</p>
  if (table.declared === 'none') return <p className="op">本人声明：没有</p>
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th>序号</th>
          {table.columns.map(({ key, label, isNumber }) => (
            <th key={key} className={isNumber ? 'num' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.position}>
            <td className={row.changed ? 'changed' : undefined}>{row.position}</td>
            {row.cells.map((cell, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- cells stand in the columns' order
              <td key={i} className={table.columns[i]?.isNumber ? 'num' : undefined}>
                {cellWords(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {typeof totalFen === 'number' && (
        <tfoot>
          <tr className="total">
            <td colSpan={table.columns.length}>合计（元）</td>
            <td className="num">{yuan(totalFen)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

const cellWords = ({ value, fen, squareMetres }: DeclaredTable['rows'][number]['cells'][number]): string => {
  if (fen !== null) return yuan(fen)
  return squareMetres === null ? value : area(squareMetres)
}
