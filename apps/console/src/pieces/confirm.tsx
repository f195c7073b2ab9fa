import { Button } from 'antd'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { isUnsure, type Refusal } from '../api/refused.ts'
import { Failure } from '../states/failure.tsx'
import { Dialog } from './dialog.tsx'
import { Kbd } from './kbd.tsx'

type Props = {
  title: string
  confirm: string
  busy: boolean
  problem: Refusal | undefined
  /** More than a yes is asked: the focus starts at the first question. */
  isForm?: boolean
  onConfirm: () => void
  onClose: () => void
  children: ReactNode
}

/** Before every decision: what happens at once when it is confirmed. Enter confirms, Esc goes back. */
export function Confirm(props: Props) {
  const { title, confirm, busy, problem, isForm = false, onConfirm, onClose, children } = props
  // Never disabled while busy: a button that is disabled loses the focus, and Enter its meaning for the second try.
  const submit = (e: FormEvent) => {
    e.preventDefault()
    if (!busy) onConfirm()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {children}
        {problem && <Failure refusal={problem} what={whatOf(problem)} kept={keptOf(problem)} />}
        <div className="acts">
          <Button type="primary" htmlType="submit" data-first={isForm ? undefined : true} aria-disabled={busy}>
            {busy ? '正在办理…' : confirm} <Enter isWithCtrl={isForm} />
          </Button>
          <Button onClick={onClose}>
            回去 <Kbd k="Esc" />
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const Enter = ({ isWithCtrl }: { isWithCtrl: boolean }) => (
  <span>
    {isWithCtrl && <Kbd k="Ctrl" />}
    <Kbd k="Enter" />
  </span>
)

/** Of a field of several lines, where Enter alone begins a new one. */
export function submitByCtrlEnter(e: KeyboardEvent<HTMLTextAreaElement>): void {
  if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || e.nativeEvent.isComposing) return
  e.preventDefault()
  e.currentTarget.form?.requestSubmit()
}

/** Without an answer nobody knows whether it was done: it is not said that it was not. */
const whatOf = (problem: Refusal): string => (isUnsure(problem) ? '还不知道办成没有' : '没有办成')
const keptOf = (problem: Refusal): string =>
  isUnsure(problem) ? '您写的都还在，可以再按一次，不会办成两次。' : '您写的都还在。'
