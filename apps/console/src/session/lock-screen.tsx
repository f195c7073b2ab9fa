import type { SessionState } from '@anju/contract/staff'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { call } from '../api/client.ts'
import { sessionNews } from '../api/query-client.ts'
import { refusalOf } from '../api/refused.ts'
import { clockTime } from '../pieces/times.ts'
import { useTitle } from '../pieces/use-title.ts'
import { Lead } from './lead.tsx'
import { PasswordField } from './password-field.tsx'
import { useSending } from './sending.tsx'
import { useSession } from './session.tsx'

/** 锁屏: the desk waits behind it; the password alone leads back. */
export function LockScreen({ state }: { state: Extract<SessionState, { state: 'locked' }> }) {
  const { take, signOut } = useSession()
  const [password, setPassword] = useState('')
  const { problem, isBusy, send, say } = useSending()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  useTitle('已锁屏')
  const submit = async (e: FormEvent) => {
    e.preventDefault()
    if (!password) return say('请填写密码')
    const isTaken = await send(async () => {
      try {
        take(await call('post /session/unlock', { body: { password } }))
      } catch (error) {
        if (refusalOf(error).code === 'sign-in.required') sessionNews.dispatchEvent(new Event('ended'))
        throw error
      }
    })
    if (!isTaken) field.current?.select()
  }
  return (
    <div className="sign" data-door>
      <Lead />
      <main className="door">
        <h2>已锁屏</h2>
        <p>
          {state.officerName}，屏幕 {clockTime(state.lockedAt)} 锁上。没写完的还在，领取的件仍归您。
        </p>
        <form onSubmit={(e) => void submit(e)} noValidate>
          <PasswordField
            id="unlock"
            label="登录密码"
            autoComplete="current-password"
            value={password}
            problem={problem}
            onChange={setPassword}
            ref={field}
          />
          <button type="submit" className="go" disabled={isBusy}>
            {isBusy ? '正在核对…' : '继续工作'}
          </button>
        </form>
        <p className="after">
          <button type="button" className="lnk" onClick={signOut}>
            换人登录
          </button>
        </p>
      </main>
    </div>
  )
}
