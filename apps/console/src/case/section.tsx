import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  note?: string
  isChecked: boolean
  /** Absent for everybody but the holder of the claim. */
  onCheck?: (on: boolean) => void
  children: ReactNode
}

/** A section with the officer's tick. */
export function CaseSection({ id, title, note, isChecked, onCheck, children }: Props) {
  return (
    <section className="sec" id={`s-${id}`} aria-labelledby={`h-${id}`}>
      <h2>
        <span id={`h-${id}`}>{title}</span>
        {note && <small>{note}</small>}
        {onCheck && (
          <label className="opt end">
            <input
              type="checkbox"
              aria-label={`${title}已核对`}
              checked={isChecked}
              onChange={(e) => onCheck(e.target.checked)}
            />
            已核对
          </label>
        )}
      </h2>
      {children}
    </section>
  )
}
