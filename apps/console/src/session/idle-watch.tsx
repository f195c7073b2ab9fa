import { useEffect, useRef } from 'react'
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
  const phase = useRef(idle.phase)
  phase.current = idle.phase
  useEffect(() => {
    if (idle.phase === 'lock') lock()
  }, [idle.phase, lock])
  useEffect(() => {
    const onSign = () => {
      if (phase.current !== 'lock' && shouldTell(Date.now(), lastAct(), phase.current)) stay()
    }
    addEventListener('keydown', onSign)
    addEventListener('pointerdown', onSign)
    return () => {
      removeEventListener('keydown', onSign)
      removeEventListener('pointerdown', onSign)
    }
  }, [])
  return idle.phase === 'warn' ? <SoonLocked left={idle.left} onStay={stay} /> : null
}

function stay(): void {
  markAct()
  void call('get /me', {}).catch(() => undefined) // the next act tells if the session is over
}
