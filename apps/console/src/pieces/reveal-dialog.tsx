import { revealReasons } from '@anju/contract/staff'
import { Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { type Answer, call, type Sent } from '../api/client.ts'
import { refusalOf } from '../api/refused.ts'
import { FieldProblem, useSending } from '../session/sending.tsx'
import { Dialog } from './dialog.tsx'
import { Kbd } from './kbd.tsx'

type Body = Sent<'post /reveals'>['body']
type Props = {
  name: string
  wanted: Pick<Body, 'kind' | 'id' | 'member' | 'field'>
  onClose: () => void
  onShown: (answer: Answer<'post /reveals'>) => void
}

type PasswordProps = { id: string; value: string; onValue: (value: string) => void }
const Password = ({ id, value, onValue }: PasswordProps) => (
  <>
    <label className="lab" htmlFor={`${id}-password`}>
      登录密码
    </label>
    <p className="meta" id={`${id}-hint`}>
      这件不是您领取的，请再输入一次登录密码。
    </p>
    <input
      ref={focus}
      id={`${id}-password`}
      aria-describedby={`${id}-hint ${id}-problem`}
      className="inp"
      type="password"
      autoComplete="current-password"
      value={value}
      onChange={(e) => onValue(e.target.value)}
    />
  </>
)

/** At once when it appears. */
const focus = (field: HTMLInputElement | null): void => field?.focus()

/** Outside an own claim: a reason, and the password when it was not given just now. */
export function RevealDialog({ name, wanted, onClose, onShown }: Props) {
  const [reason, setReason] = useState<Body['reason']>()
  const [note, setNote] = useState('')
  const [password, setPassword] = useState('')
  const [needsPassword, setNeedsPassword] = useState(false)
  const { problem, isBusy, send, say } = useSending()
  const id = useId()
  const submit = (e: FormEvent) => {
    e.preventDefault()
    if (!reason) return say('请选择理由')
    void send(async () => {
      if (needsPassword) await call('post /session/confirm', { body: { password } })
      try {
        onShown(await call('post /reveals', { body: { ...wanted, reason, note } }))
      } catch (error) {
        // The next question, not a fault.
        if (refusalOf(error).code !== 'reveal.fresh-sign-in' || needsPassword) throw error
        setNeedsPassword(true)
      }
    })
  }
  return (
    <Dialog title={`显示${name}`} onClose={onClose}>
      <form onSubmit={submit}>
        <p>显示 60 秒，谁、什么时候、为什么看，都记入日志。</p>
        <fieldset className="plain">
          <legend className="lab">理由</legend>
          {revealReasons.map(({ code, label }, i) => (
            <label className="opt" key={code}>
              <input
                type="radio"
                name={id}
                data-first={i === 0 ? true : undefined}
                checked={reason === code}
                onChange={() => setReason(code)}
              />
              {label}
            </label>
          ))}
        </fieldset>
        <label className="lab" htmlFor={`${id}-note`}>
          补充说明
        </label>
        <input
          id={`${id}-note`}
          className="inp"
          maxLength={200}
          value={note}
          onChange={(e) => setNote(e.target.value)}
        />
        {needsPassword && <Password id={id} value={password} onValue={setPassword} />}
        <FieldProblem id={`${id}-problem`} words={problem} />
        <p className="acts">
          <Button type="primary" htmlType="submit" disabled={isBusy}>
            显示 60 秒 <Kbd k="Enter" />
          </Button>
          <Button onClick={onClose}>
            回去 <Kbd k="Esc" />
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
