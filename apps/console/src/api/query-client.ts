import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isUnsure, Refused, refusalOf } from './refused.ts'

/** Told when any answer says that the session is locked or over. */
export const sessionNews = new EventTarget()

function onError(error: unknown): void {
  const { code } = refusalOf(error)
  if (['session.locked', 'sign-in.required', 'officer.password-due'].includes(code))
    sessionNews.dispatchEvent(new Event('ended'))
  if (!(error instanceof Refused)) console.error(error)
}

/** Questions are asked again by themselves only when no answer came; decisions never. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 2 && isUnsure(refusalOf(error)),
      staleTime: 5_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
