import { useEffect } from 'react'

/** The tab and the window say which screen or item this is; what covers it for a while gives the words back. */
export function useTitle(words: string): void {
  useEffect(() => {
    const before = document.title
    document.title = `${words} - 公租房管理系统`
    return () => {
      document.title = before
    }
  }, [words])
}
