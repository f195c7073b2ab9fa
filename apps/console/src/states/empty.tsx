import type { ReactNode } from 'react'

type Props = {
  /** The filters in force, told in words; empty: none. */
  filters: string
  onClear: () => void
  /** The chosen view when it is not the first, and the way back to that. */
  view: string | undefined
  onFirstView: () => void
  done: string
  next?: ReactNode
}

/** Nothing left, nothing in this view, or nothing under these filters: never the same words. */
export function Empty({ filters, onClear, view, onFirstView, done, next }: Props) {
  if (filters) {
    return (
      <div className="state">
        <p className="b">这些条件下没有办件。</p>
        <p>
          条件：{filters}。{' '}
          <button type="button" className="lnk" onClick={onClear}>
            清掉全部条件
          </button>
        </p>
      </div>
    )
  }
  if (view) {
    return (
      <div className="state">
        <p className="b">“{view}”里现在没有办件。</p>
        <p>
          <button type="button" className="lnk" onClick={onFirstView}>
            看未办的
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
