import type { ReactNode } from 'react'

/** Nothing left, or nothing under these conditions: never the same words. */
export function Empty(props: {
  isFiltered: boolean
  conditions: string
  done: string
  onClear: () => void
  next?: ReactNode
}) {
  const { isFiltered, conditions, done, onClear, next } = props
  if (isFiltered) {
    return (
      <div className="state">
        <p className="b">这些条件下没有办件。</p>
        <p>
          条件：{conditions}。{' '}
          <button type="button" className="lnk" onClick={onClear}>
            清掉全部条件
          </button>
        </p>
      </div>
    )
  }
  return (
    <div className="state">
      <p className="b">{done}</p>
      <p>新提交的会自动出现在这里。</p>
      {next}
    </div>
  )
}
