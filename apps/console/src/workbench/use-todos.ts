import type { PreApplicationRow, VerificationRow } from '@anju/contract/staff'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { useMe } from '../api/me.ts'
import type { Todo } from './todo.ts'

/** What the officer holds in every queue that the roles reach. */
export function useTodos() {
  const { queues } = useMe()
  const query = { view: 'mine' } as const
  const verifications = useQuery({
    queryKey: ['verifications', 'held'],
    queryFn: ({ signal }) => call('get /verifications', { query }, { signal }),
    enabled: Boolean(queues.verifications),
  })
  const preApplications = useQuery({
    queryKey: ['pre-applications', 'held'],
    queryFn: ({ signal }) => call('get /pre-applications', { query }, { signal }),
    enabled: Boolean(queues.preApplications),
  })
  const todos = [
    ...(verifications.data?.rows.map(ofVerification) ?? []),
    ...(preApplications.data?.rows.map(ofPreApplication) ?? []),
  ]
  return {
    todos,
    isWaiting: verifications.isLoading || preApplications.isLoading,
    error: verifications.error ?? preApplications.error,
    retry: () => {
      if (verifications.isError) void verifications.refetch()
      if (preApplications.isError) void preApplications.refetch()
    },
  }
}

const ofVerification = (row: VerificationRow): Todo => ({
  id: row.id,
  queue: '实名审核',
  href: `/verifications/${row.id}`,
  number: row.number,
  name: row.name,
  note: row.alert ?? (row.attempt > 1 ? `第 ${row.attempt} 次提交` : ''),
  days: row.days,
})

const ofPreApplication = (row: PreApplicationRow): Todo => ({
  id: row.id,
  queue: '受理登记',
  href: `/pre-applications/${row.id}`,
  number: row.number,
  name: row.applicantName,
  note: row.flags.map((flag) => flag.words).join('，'),
  days: row.days,
})
