import type { CodeSent } from '@anju/contract/staff'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { call } from '../api/client.ts'
import { FieldProblem, useSending } from './sending.tsx'
import { useSession } from './session.tsx'
import { useNow } from './use-now.ts'

export function CodeStep({ code }: { code: CodeSent }) {
  const { take } = useSession()
  const [digits, setDigits] = useState('')
  const { problem, isBusy, send, say } = useSending()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = async (e: FormEvent) => {
    e.preventDefault()
    if (!/^[0-9]{6}$/.test(digits.trim())) return say('请填写 6 位数字')
    const isTaken = await send(async () =>
      take(await call('post /session/second-factor', { body: { code: digits.trim() } })),
    )
    if (!isTaken) field.current?.select()
  }
  const again = () =>
    send(async () => {
      take({ state: 'code-sent', code: await call('post /session/resend-code', {}) })
      setDigits('')
      field.current?.focus()
    })
  return (
    <form onSubmit={(e) => void submit(e)} noValidate>
      <div className="field">
        <label htmlFor="otp">6 位数字</label>
        <p className="meta" id="otp-hint">
          短信验证码已发送到 {code.phone}，10分钟内有效，请及时输入。
        </p>
        <input
          ref={field}
          id="otp"
          className="inp otp"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          aria-invalid={problem ? true : undefined}
          aria-describedby="otp-hint otp-problem"
          value={digits}
          onChange={(e) => setDigits(e.target.value)}
        />
        <FieldProblem id="otp-problem" words={problem} />
      </div>
      <button type="submit" className="go" disabled={isBusy}>
        {isBusy ? '正在登录…' : '登录'}
      </button>
      <p className="after">
        <Resend key={code.expiresAt} code={code} onResend={() => void again()} isBusy={isBusy} />
      </p>
    </form>
  )
}

/** The countdown is only a display: the server decides when a code may be sent again. */
function Resend({ code, onResend, isBusy }: { code: CodeSent; onResend: () => void; isBusy: boolean }) {
  const [sentAt] = useState(Date.now)
  const now = useNow(500)
  const left = Math.ceil((sentAt + code.resendAfterSeconds * 1000 - now) / 1000)
  if (left > 0) return <span className="dim">重新获取验证码({left})</span>
  return (
    <button type="button" className="lnk" onClick={onResend} disabled={isBusy}>
      重新获取验证码
    </button>
  )
}
