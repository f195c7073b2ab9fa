import type { SessionState } from '@anju/contract/staff'
import { createContext, useContext } from 'react'

export type Session = {
  take: (state: SessionState) => void
  lock: () => void
  signOut: () => void
  /** Whether the desk is shown: neither locked nor signed out. */
  isOpen: boolean
}

export const SessionContext = createContext<Session | undefined>(undefined)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside of the gate')
  return session
}
