import type { SessionState } from '@anju/contract/staff'
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react'
import { call, keepToken } from '../api/client.ts'
import { markAct } from '../api/last-act.ts'
import { queryClient, sessionNews } from '../api/query-client.ts'
import { type Refusal, refusalOf } from '../api/refused.ts'
import { Failure } from '../states/failure.tsx'
import { useKeptFocus } from './kept-focus.ts'
import { LockScreen } from './lock-screen.tsx'
import { NewPassword } from './new-password.tsx'
import { SessionContext } from './session.tsx'
import { SignIn } from './sign-in.tsx'

const Frame = lazy(() => import('../app/frame.tsx'))

/**
 * Decides what is shown: sign-in, code, a first password to be changed, lock, or the desk. The desk stays mounted behind a lock, so that what was typed
 * is there again after the password.
 */
export function Gate() {
  const [state, setState] = useState<SessionState>()
  const [failed, setFailed] = useState<Refusal>()
  const [deskOf, setDeskOf] = useState<string>()
  const take = (next: SessionState): void => {
    setState(next)
    setFailed(undefined)
    if ('csrf' in next) keepToken(next.csrf)
    if (next.state !== 'signed-in') return
    markAct()
    if (deskOf && deskOf !== next.officerName) return location.reload()
    if (deskOf) void queryClient.refetchQueries({ predicate: (q) => q.state.status === 'error' })
    setDeskOf(next.officerName)
  }
  const ask = (): void => {
    call('get /session', {}).then(take, (error: unknown) => setFailed(refusalOf(error)))
  }
  useSessionNews(ask)
  const onDeskFocus = useKeptFocus(state?.state === 'signed-in')
  if (failed && !state) return <Failure refusal={failed} what="没有打开" onRetry={ask} />
  if (!state) return null
  const isOpen = state.state === 'signed-in'
  const leave = async (act: 'post /session/lock' | 'post /session/sign-out') => {
    await call(act, {}).catch(() => undefined) // a lost lock shows below, as the session still open
    ask()
  }
  const lock = () => void leave('post /session/lock')
  const signOut = () => void leave('post /session/sign-out').then(() => location.assign('/'))
  return (
    <SessionContext value={{ take, lock, signOut, isOpen }}>
      {deskOf && (
        <div hidden={!isOpen} onFocus={onDeskFocus}>
          <Suspense fallback={null}>
            <Frame isOpen={isOpen} />
          </Suspense>
        </div>
      )}
      {state.state === 'locked' && <LockScreen state={state} />}
      {state.state === 'password-due' && <NewPassword state={state} />}
      {(state.state === 'signed-out' || state.state === 'code-sent') && (
        <SignIn code={state.state === 'code-sent' ? state.code : undefined} wasIn={deskOf !== undefined} />
      )}
    </SessionContext>
  )
}

/** At the start, and whenever an answer says that the session is locked or over. */
function useSessionNews(ask: () => void): void {
  const onNews = useEffectEvent(ask)
  useEffect(() => {
    const listen = () => onNews()
    listen()
    sessionNews.addEventListener('ended', listen)
    return () => sessionNews.removeEventListener('ended', listen)
  }, [])
}
