import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { useMe } from '../api/me.ts'
import { NotFound } from '../states/not-found.tsx'
import { Waiting } from '../states/skeleton.tsx'

const Workbench = lazy(() => import('../workbench/workbench.tsx'))
const VerificationQueue = lazy(() => import('../queue/verification-queue.tsx'))
const PreApplicationQueue = lazy(() => import('../queue/pre-application-queue.tsx'))
const CaseList = lazy(() => import('../queue/case-list.tsx'))
const Review = lazy(() => import('../real-name/review.tsx'))
const CasePage = lazy(() => import('../case/case-page.tsx'))
const Supplement = lazy(() => import('../supplement/supplement.tsx'))

/** One address, one screen, each fetched when it is first wanted. A queue that no role reaches does not exist. */
export function Screens() {
  const { queues } = useMe()
  return (
    <Suspense fallback={<Waiting what="页面" />}>
      <Switch>
        <Route path="/" component={Workbench} />
        {queues.verifications && <Route path="/verifications" component={VerificationQueue} />}
        {queues.verifications && <Route path="/verifications/:id">{({ id }) => <Review key={id} id={id} />}</Route>}
        {queues.preApplications && <Route path="/pre-applications" component={PreApplicationQueue} />}
        {queues.preApplications && (
          <Route path="/pre-applications/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
        )}
        {queues.preApplications && (
          <Route path="/pre-applications/:id/supplement">{({ id }) => <Supplement key={id} id={id} />}</Route>
        )}
        {queues.cases && <Route path="/cases" component={CaseList} />}
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  )
}
