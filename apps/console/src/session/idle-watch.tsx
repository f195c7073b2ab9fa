import { useEffect, useEffectEvent } from 'react'
import { call } from '../api/client.ts'
import { lastAct, markAct } from '../api/last-act.ts'
import { useMe } from '../api/me.ts'
import { SoonLocked } from '../states/soon-locked.tsx'
import { idleAt, shouldTell } from './idle.ts'
import { useSession } from './session.tsx'
import { useNow } from './use-now.ts'

/** Watches the desk: warns two minutes before the lock, locks, and lets typing count as being there. */
export function IdleWatch() {
  const { session } = useMe()
  const { lock } = useSession()
  const now = useNow(1000)
  const idle = idleAt(now, lastAct(), session)
  const onLock = useEffectEvent(lock)
  useEffect(() => {
    if (idle.phase === 'lock') onLock()
  }, [idle.phase])
  const onSign = useEffectEvent(() => {
    if (idle.phase !== 'lock' && shouldTell(Date.now(), lastAct(), idle.phase)) stay()
  })
  useEffect(() => {
    const listen = () => onSign()
    addEventListener('keydown', listen)
    addEventListener('pointerdown', listen)
    return () => {
      removeEventListener('keydown', listen)
      removeEventListener('pointerdown', listen)
    }
  }, [])
  return idle.phase === 'warn' ? <SoonLocked left={idle.left} onStay={stay} /> : null
}

function stay(): void {
  markAct()
  void call('get /me', {}).catch(() => undefined) // the next act tells if the session is over
}
