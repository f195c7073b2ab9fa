import type { SessionState } from '@anju/contract/staff'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { call, useToken as keepToken } from '../api/client.ts'
import { markAct } from '../api/last-act.ts'
import { queryClient, sessionNews } from '../api/query-client.ts'
import { type Refusal, refusalOf } from '../api/refused.ts'
import { Failure } from '../states/failure.tsx'
import { LockScreen } from './lock-screen.tsx'
import { SessionContext } from './session.tsx'
import { SignIn } from './sign-in.tsx'

const Frame = lazy(() => import('../app/frame.tsx'))

/**
 * Decides what is shown: sign-in, code, lock, or the desk. The desk stays mounted behind a lock, so that what was typed
 * is there again after the password.
 */
export function Gate() {
  const [state, setState] = useState<SessionState>()
  const [failed, setFailed] = useState<Refusal>()
  const deskOf = useRef<string>(undefined)
  const take = useCallback((next: SessionState) => {
    setState(next)
    setFailed(undefined)
    if (next.state !== 'signed-in') return
    markAct()
    keepToken(next.csrf)
    if (deskOf.current && deskOf.current !== next.officerName) return location.reload()
    if (deskOf.current) void queryClient.refetchQueries({ predicate: (q) => q.state.status === 'error' })
    deskOf.current = next.officerName
  }, [])
  const ask = useCallback(() => {
    call('get /session', {}).then(take, (error: unknown) => setFailed(refusalOf(error)))
  }, [take])
  useEffect(() => {
    ask()
    sessionNews.addEventListener('ended', ask)
    return () => sessionNews.removeEventListener('ended', ask)
  }, [ask])
  const session = useMemo(() => sessionOf(take, ask), [take, ask])

  if (failed && !state) return <Failure refusal={failed} what="没有打开" onRetry={ask} />
  if (!state) return null
  const isOpen = state.state === 'signed-in'
  return (
    <SessionContext value={session}>
      {deskOf.current && (
        <div hidden={!isOpen}>
          <Suspense fallback={null}>
            <Frame isOpen={isOpen} />
          </Suspense>
        </div>
      )}
      {state.state === 'locked' && <LockScreen state={state} />}
      {(state.state === 'signed-out' || state.state === 'code-sent') && (
        <SignIn code={state.state === 'code-sent' ? state.code : undefined} wasIn={Boolean(deskOf.current)} />
      )}
    </SessionContext>
  )
}

function sessionOf(take: (state: SessionState) => void, ask: () => void) {
  const leave = async (act: 'post /session/lock' | 'post /session/sign-out') => {
    await call(act, {}).catch(() => undefined) // a lost lock shows below, as the session still open
    ask()
  }
  return {
    take,
    lock: () => void leave('post /session/lock'),
    signOut: () => void leave('post /session/sign-out').then(() => location.assign('/')),
  }
}
