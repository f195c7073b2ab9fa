import type { ReactNode, UIEvent } from 'react'

type Props = { cls: string; label: string; onScroll?: (e: UIEvent<HTMLElement>) => void; children: ReactNode }

/** A part of the screen that scrolls by itself: named, and reachable by keyboard. */
export const Region = ({ cls, label, onScroll, children }: Props) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
  <section className={cls} tabIndex={0} aria-label={label} onScroll={onScroll}>
    {children}
  </section>
)
