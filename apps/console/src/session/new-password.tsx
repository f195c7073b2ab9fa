import type { SessionState } from '@anju/contract/staff'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { call } from '../api/client.ts'
import { sessionNews } from '../api/query-client.ts'
import { type Refusal, refusalOf } from '../api/refused.ts'
import { Lead } from './lead.tsx'
import { PasswordField } from './password-field.tsx'
import { faultsOf, type NewPasswordFaults } from './password-faults.ts'
import { useSession } from './session.tsx'

/** 初始密码 is known to whoever gave it out: it opens nothing but the way to an own one. */
export function NewPassword({ state }: { state: Extract<SessionState, { state: 'password-due' }> }) {
  const { take, signOut } = useSession()
  const [typed, setTyped] = useState({ current: '', next: '', again: '' })
  const [faults, setFaults] = useState<NewPasswordFaults>({})
  const [isBusy, setIsBusy] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    problem: faults[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  })
  const submit = async (e: FormEvent) => {
    e.preventDefault()
    const found = faultsOf(typed)
    setFaults(found)
    if (Object.keys(found).length) return
    setIsBusy(true)
    try {
      const { current, next } = typed
      take(await call('post /session/password', { body: { current, next } }))
    } catch (error) {
      refused(refusalOf(error), setFaults)
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <div className="sign" data-door>
      <Lead />
      <main className="door">
        <h2>先改登录密码</h2>
        <p>{state.officerName}，您用的是初始密码。改成只有自己知道的，再开始工作。</p>
        <form onSubmit={(e) => void submit(e)} noValidate>
          <PasswordField
            {...field('current')}
            id="current"
            label="初始密码"
            autoComplete="current-password"
            ref={first}
          />
          <PasswordField
            {...field('next')}
            id="next"
            label="新密码"
            hint="至少 12 位；几个词连起来就好记又难猜。不要用账号、手机号码、生日"
            autoComplete="new-password"
          />
          <PasswordField {...field('again')} id="again" label="再输一次新密码" autoComplete="new-password" />
          <button type="submit" className="go" disabled={isBusy}>
            {isBusy ? '正在保存…' : '保存并进入'}
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

function refused({ code, words, fieldErrors }: Refusal, show: (faults: NewPasswordFaults) => void): void {
  if (code === 'session.locked' || code === 'sign-in.required') sessionNews.dispatchEvent(new Event('ended'))
  const next = fieldErrors?.find(({ path }) => path === 'next')
  if (next) return show({ next: next.message })
  show(code === 'officer.password-wrong' ? { current: words } : { again: words })
}
