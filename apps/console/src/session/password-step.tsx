import { type FormEvent, useEffect, useRef, useState } from 'react'
import { call } from '../api/client.ts'
import { PasswordField } from './password-field.tsx'
import { useSending } from './sending.tsx'
import { useSession } from './session.tsx'

type Props = { login: string; onLogin: (login: string) => void; onSent: () => void }

export function PasswordStep({ login, onLogin, onSent }: Props) {
  const { take } = useSession()
  const [password, setPassword] = useState('')
  const { problem, isBusy, send, say } = useSending()
  const name = useRef<HTMLInputElement>(null)
  const secret = useRef<HTMLInputElement>(null)
  useEffect(() => name.current?.focus(), [])
  const submit = async (e: FormEvent) => {
    e.preventDefault()
    if (!login.trim() || !password) {
      say(login.trim() ? '请填写密码' : '请填写账号')
      return (login.trim() ? secret : name).current?.focus()
    }
    const isTaken = await send(async () => {
      const code = await call('post /session/sign-in', { body: { login, password } })
      onSent()
      take({ state: 'code-sent', code })
    })
    if (!isTaken) secret.current?.select()
  }
  return (
    <form onSubmit={(e) => void submit(e)} noValidate>
      <div className="field">
        <label htmlFor="login">账号</label>
        <input
          ref={name}
          id="login"
          className="inp"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={(e) => onLogin(e.target.value)}
        />
      </div>
      <PasswordField
        id="password"
        label="密码"
        autoComplete="current-password"
        value={password}
        problem={problem}
        onChange={setPassword}
        ref={secret}
      />
      <button type="submit" className="go" disabled={isBusy}>
        {isBusy ? '正在核对…' : '下一步'}
      </button>
      <p className="after meta">忘记密码，请找本单位的系统管理员重设</p>
    </form>
  )
}
