import type { PreApplication } from '@anju/contract/staff'
import { Button } from 'antd'
import { useReducer, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { call } from '../api/client.ts'
import { useMe } from '../api/me.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { actOf } from '../pieces/claim-bar.tsx'
import { useDraft } from '../pieces/drafts.ts'
import { JournalDrawer } from '../pieces/journal-drawer.tsx'
import { JustDone } from '../pieces/just-done.tsx'
import { Kbd } from '../pieces/kbd.tsx'
import { NeighbourButtons, neighbourKeys } from '../pieces/neighbour-buttons.tsx'
import { useNeighbours } from '../pieces/neighbours.ts'
import type { RevealHandle } from '../pieces/reveal.tsx'
import { RouteRail } from '../pieces/route-rail.tsx'
import { rowTime } from '../pieces/times.ts'
import { Conflict } from '../states/conflict.tsx'
import { Failure } from '../states/failure.tsx'
import { useViews } from '../viewer/use-views.ts'
import { viewerKeys } from '../viewer/viewer-tools.tsx'
import { ApplicationPane } from './application-pane.tsx'
import { CaseBar } from './case-bar.tsx'
import { AcceptDialog, NonAcceptanceDialog } from './case-dialogs.tsx'
import { MaterialsPane } from './materials-pane.tsx'
import { outcomeWords } from './outcome.ts'
import { firstLook, look, pagesOf } from './pages.ts'
import { type Checked, sectionsOf, unchecked } from './sections.ts'
import { useCase } from './use-case.ts'

const nothingChecked: Checked = {}

/** The desk of one pre-application: filled in on the left, materials on the right, the decision below. */
export function CaseDesk({ item }: { item: PreApplication }) {
  const { officer } = useMe()
  const [, go] = useLocation()
  const listed = useNeighbours('pre-applications', item.id)
  const neighbours = { ...listed, after: listed.after ?? item.nextId ?? undefined }
  const [checked, change, forget] = useDraft(`checked ${item.id}`, nothingChecked)
  const acts = useCase(item, forget, neighbours.after)
  const pages = pagesOf(item.materials)
  const [looking, onLook] = useReducer(look, pages.length, firstLook)
  const views = useViews()
  const [showsJournal, setShowsJournal] = useState(false)
  const phone = useRef<RevealHandle>(null)
  const page = pages[looking.shown[looking.at]]
  const onView = (by: Parameters<typeof views.change>[1]) => page && views.change(page.key, by)
  const may = (name: string) => actOf(item.acts, name).allowed
  const isMine = item.claim?.isMine ?? false
  useKeys({
    ...viewerKeys(onView),
    ...neighbourKeys('/pre-applications', neighbours, go),
    ...Object.fromEntries(pages.slice(0, 9).map((_, i) => [`${i + 1}`, () => onLook({ do: 'show', page: i })])),
    v: () => phone.current?.show(),
    g: () => setShowsJournal((is) => !is),
    l: () => (!item.claim || isMine) && acts.claim.turn(isMine),
    a: () => may('accept') && acts.ask('accept'),
    b: () => may('supplement') && go(`/pre-applications/${item.id}/supplement`),
    x: () => may('non-acceptance') && acts.ask('refuse'),
    escape: () => (showsJournal ? setShowsJournal(false) : go('/pre-applications')),
  })
  const outcome = outcomeWords(item)
  return (
    <>
      <div className="head">
        <Link href="/pre-applications">受理登记</Link>
        <h1>
          {item.applicant.name} {item.members.length} 人户
        </h1>
        <span className="nw">{item.number}</span>
        <span className="tag now">{item.state.label}</span>
        <span className="grow" />
        <JustDone />
        <Button size="small" aria-expanded={showsJournal} onClick={() => setShowsJournal((is) => !is)}>
          日志 <Kbd k="G" />
        </Button>
        <NeighbourButtons place="/pre-applications" neighbours={neighbours} />
      </div>
      <RouteRail steps={item.route} />
      {acts.lost && (
        <Conflict
          lost={acts.lost}
          onNext={neighbours.after ? () => go(`/pre-applications/${neighbours.after}`) : undefined}
          onClose={acts.closeLost}
        />
      )}
      {outcome && !acts.lost && (
        <div className="note">
          <div className="say-box ok">
            <p>{outcome}</p>
          </div>
        </div>
      )}
      {acts.claim.problem && (
        <div className="note">
          <Failure refusal={acts.claim.problem} what="没有领取" />
        </div>
      )}
      <div className="split cs">
        <ApplicationPane
          item={item}
          checked={checked}
          onCheck={(key, on) => change((now) => ({ ...now, [key]: on }))}
          phoneRef={phone}
        />
        <MaterialsPane
          item={item}
          pages={pages}
          looking={looking}
          onLook={onLook}
          views={views}
          onView={onView}
          watermark={`${officer.name} ${rowTime(new Date())}`}
        />
      </div>
      <CaseBar item={item} acts={acts} />
      {showsJournal && (
        <JournalDrawer
          id={item.id}
          fetchJournal={(signal) => call('get /pre-applications/{id}/journal', { params: { id: item.id } }, { signal })}
          onClose={() => setShowsJournal(false)}
        />
      )}
      {acts.asks === 'accept' && <AcceptDialog item={item} acts={acts} left={unchecked(sectionsOf(item), checked)} />}
      {acts.asks === 'refuse' && <NonAcceptanceDialog item={item} acts={acts} />}
    </>
  )
}
