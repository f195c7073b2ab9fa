import type { Field, Flag, PreApplication } from '@anju/contract/staff'
import { Fragment } from 'react'
import { wideOf } from './columns.ts'

/** Answers two by two; what came anew with the last supplement has a blue edge. */
export function Fields({ fields }: { fields: readonly Field[] }) {
  const wide = wideOf(fields.map((field) => field.value))
  return (
    <dl className="kv two">
      {fields.map(({ key, label, value, changed }, i) => {
        const cls = [wide[i] && 'wide', changed && 'changed'].filter(Boolean).join(' ') || undefined
        return (
          <Fragment key={key}>
            <dt className={wide[i] ? 'wide' : undefined}>{label}</dt>
            <dd className={cls}>
              {value || <span className="dim">未填</span>}
              {changed && <span className="meta"> 补正后改过</span>}
            </dd>
          </Fragment>
        )
      })}
    </dl>
  )
}

const tags = { plain: 'tag plain', warn: 'tag warn', err: 'tag err' } as const

export const Flags = ({ flags }: { flags: readonly Flag[] }) =>
  flags.map((flag) => (
    <span className={tags[flag.level]} key={flag.code}>
      {flag.words}
    </span>
  ))

const toneOf = { 在标准内: 'grn nw', 超过标准: 'amb nw', 没有标准: 'dim nw' } as const

/** A declared figure beside the standard: 在标准内, never 符合. */
export function Sums({ sums }: { sums: PreApplication['sums'] }) {
  return sums.map(({ key, label, how, value, standard, words }) => (
    <div className="sum" key={key}>
      <span>
        {label} <span className="meta">{how}</span>
      </span>
      <b className="num">{value ?? '已遮住'}</b>
      <span className="num">{standard}</span>
      <span className={toneOf[words ?? '没有标准']}>{words}</span>
    </div>
  ))
}
