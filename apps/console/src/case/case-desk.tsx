import type { PreApplication } from '@anju/contract/staff'
import { useReducer, useRef } from 'react'
import { useLocation } from 'wouter'
import { call } from '../api/client.ts'
import { useMe } from '../api/me.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { actOf } from '../pieces/claim-bar.tsx'
import { JournalDrawer, useJournal } from '../pieces/journal-drawer.tsx'
import { ItemNotices } from '../pieces/item-notices.tsx'
import { neighbourKeys } from '../pieces/neighbour-buttons.tsx'
import { useNeighbours } from '../pieces/neighbours.ts'
import { placeOf } from '../pieces/queue-place.ts'
import type { RevealHandle } from '../pieces/reveal.tsx'
import { RouteRail } from '../pieces/route-rail.tsx'
import { scrollKeys } from '../pieces/scroll-keys.ts'
import { rowTime } from '../pieces/times.ts'
import { useTitle } from '../pieces/use-title.ts'
import { useNow } from '../session/use-now.ts'
import { useViews } from '../viewer/use-views.ts'
import { viewerKeys } from '../viewer/viewer-tools.tsx'
import { ApplicationPane } from './application-pane.tsx'
import { CaseHead } from './case-head.tsx'
import { CaseBar } from './case-bar.tsx'
import { AcceptDialog, NonAcceptanceDialog } from './case-dialogs.tsx'
import { MaterialsPane } from './materials-pane.tsx'
import { outcomeWords } from './outcome.ts'
import { firstLook, look, pagesOf } from './pages.ts'
import { useCase } from './use-case.ts'
import { useChecks } from './use-checks.ts'

/** The desk of one pre-application: filled in on the left, materials on the right, the decision below. */
export function CaseDesk({ item }: { item: PreApplication }) {
  const { officer } = useMe()
  const now = useNow(60_000)
  const [, go] = useLocation()
  const listed = useNeighbours('pre-applications', item.id)
  const neighbours = { ...listed, after: listed.after ?? item.nextId ?? undefined }
  const checks = useChecks(item)
  const acts = useCase(item, checks.forget, neighbours.after)
  const pages = pagesOf(item.materials)
  const [looking, onLook] = useReducer(look, pages.length, firstLook)
  const views = useViews()
  const journal = useJournal()
  const phone = useRef<RevealHandle>(null)
  const page = pages[looking.shown[looking.at]]
  const onView = (by: Parameters<typeof views.change>[1]) => page && views.change(page.key, by)
  const may = (name: string) => actOf(item.acts, name).allowed
  const isMine = item.claim?.isMine ?? false
  const onNext = neighbours.after ? () => go(`/pre-applications/${neighbours.after}`) : undefined
  useTitle(`${item.number} 受理登记`)
  useKeys({
    ...viewerKeys(onView),
    ...neighbourKeys('/pre-applications', neighbours, go),
    ...Object.fromEntries(pages.slice(0, 9).map((_, i) => [`${i + 1}`, () => onLook({ do: 'show', page: i })])),
    v: () => phone.current?.show(),
    g: journal.turn,
    c: checks.checkOne,
    l: () => (isMine || may('claim')) && acts.claim.turn(isMine),
    a: () => may('accept') && acts.ask('accept'),
    b: () => may('supplement') && go(`/pre-applications/${item.id}/supplement`),
    x: () => may('non-acceptance') && acts.ask('refuse'),
    escape: () => (journal.isShown ? journal.close() : go(placeOf('/pre-applications'))),
    ...scrollKeys,
  })
  return (
    <>
      <CaseHead item={item} neighbours={neighbours} showsJournal={journal.isShown} onJournal={journal.turn} />
      <RouteRail steps={item.route} />
      <ItemNotices
        lost={acts.lost}
        outcome={item.decision ? outcomeWords(item) : undefined}
        claimProblem={acts.claim.problem}
        onNext={onNext}
        onCloseLost={acts.closeLost}
      />
      <div className="split cs">
        <ApplicationPane item={item} checked={checks.checked} onCheck={checks.check} phoneRef={phone} />
        <MaterialsPane
          item={item}
          pages={pages}
          looking={looking}
          onLook={onLook}
          views={views}
          onView={onView}
          watermark={`${officer.name} ${rowTime(new Date(now))}`}
        />
      </div>
      <CaseBar item={item} acts={acts} onNext={onNext} />
      {journal.isShown && (
        <JournalDrawer
          id={item.id}
          fetchJournal={(signal) => call('get /pre-applications/{id}/journal', { params: { id: item.id } }, { signal })}
          onClose={journal.close}
        />
      )}
      {acts.asks === 'accept' && <AcceptDialog item={item} acts={acts} left={checks.left} total={checks.total} />}
      {acts.asks === 'refuse' && <NonAcceptanceDialog item={item} acts={acts} />}
    </>
  )
}
