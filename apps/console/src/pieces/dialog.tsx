import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useSession } from '../session/session.tsx'

/** A question over the page: the rest is inert, Esc goes back, focus starts at what carries `data-first`. */
export function Dialog(props: { title: string; onClose: () => void; wide?: boolean; children: ReactNode }) {
  const { title, onClose, wide, children } = props
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { isOpen } = useSession()
  useEffect(() => {
    // A lock comes over everything: an open question would make its password field inert.
    if (!isOpen) return
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [isOpen])
  return (
    <dialog
      ref={ref}
      className={wide ? 'wide' : undefined}
      aria-labelledby={id}
      onCancel={(e) => {
        e.preventDefault()
        onClose()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}
