import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Refusal } from '../api/refused.ts'
import { Failure } from '../states/failure.tsx'
import { Dialog } from './dialog.tsx'
import { Kbd } from './kbd.tsx'

type Props = {
  title: string
  confirm: string
  busy: boolean
  problem: Refusal | undefined
  canConfirm?: boolean
  onConfirm: () => void
  onClose: () => void
  children: ReactNode
}

/** Before every decision: what happens at once when it is confirmed. Enter confirms, Esc goes back. */
export function Confirm(props: Props) {
  const { title, confirm, busy, problem, canConfirm = true, onConfirm, onClose, children } = props
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {problem && <Failure refusal={problem} what="没有办成" kept="您写的都还在，可以再按一次，不会办成两次。" />}
      <div className="acts">
        <Button type="primary" data-first disabled={busy || !canConfirm} onClick={onConfirm}>
          {busy ? '正在办理…' : confirm} <Kbd k="Enter" />
        </Button>
        <Button onClick={onClose}>
          回去 <Kbd k="Esc" />
        </Button>
      </div>
    </Dialog>
  )
}
