import { useSyncExternalStore } from 'react'

function listen(onChange: () => void): () => void {
  addEventListener('online', onChange)
  addEventListener('offline', onChange)
  return () => {
    removeEventListener('online', onChange)
    removeEventListener('offline', onChange)
  }
}

/** What is on the screen may be old, and nothing can be decided. */
export function Offline() {
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine)
  return <output className="offline">{!isOnline && '网络断了'}</output>
}
