import type { Verification } from '@anju/contract/staff'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { call } from '../api/client.ts'
import { useMe } from '../api/me.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { actOf } from '../pieces/claim-bar.tsx'
import { useDraft } from '../pieces/drafts.ts'
import { ItemNotices } from '../pieces/item-notices.tsx'
import { JournalDrawer, useJournal } from '../pieces/journal-drawer.tsx'
import { neighbourKeys } from '../pieces/neighbour-buttons.tsx'
import { useNeighbours } from '../pieces/neighbours.ts'
import { placeOf } from '../pieces/queue-place.ts'
import type { RevealHandle } from '../pieces/reveal.tsx'
import { scrollKeys } from '../pieces/scroll-keys.ts'
import { rowTime } from '../pieces/times.ts'
import { useTitle } from '../pieces/use-title.ts'
import { useNow } from '../session/use-now.ts'
import { useViews } from '../viewer/use-views.ts'
import { viewerKeys } from '../viewer/viewer-tools.tsx'
import { itemsOf, resultWords } from './items.ts'
import { faultsOf, type JudgementAct, judge, nothingJudged, standingOf } from './judgement.ts'
import { Judgements } from './judgements.tsx'
import { PhotoPane } from './photo-pane.tsx'
import { ReviewHead } from './review-head.tsx'
import { ReviewBar } from './review-bar.tsx'
import { ApproveDialog, ReturnDialog } from './review-dialogs.tsx'
import { SameNumber } from './same-number.tsx'
import { TypedData } from './typed-data.tsx'
import { useReview } from './use-review.ts'
import { ByBank } from './by-bank.tsx'
import { Region } from '../pieces/region.tsx'

const Journal = ({ id, onClose }: { id: string; onClose: () => void }) => (
  <JournalDrawer
    id={id}
    fetchJournal={(signal) => call('get /verifications/{id}/journal', { params: { id } }, { signal })}
    onClose={onClose}
  />
)

/** The desk of one case: what was typed and the verdicts on the left, the photos on the right, the decision below. */
export function ReviewDesk({ item }: { item: Verification }) {
  const { officer } = useMe()
  const now = useNow(60_000)
  const [, go] = useLocation()
  const listed = useNeighbours('verifications', item.id)
  const neighbours = { ...listed, after: listed.after ?? item.nextId ?? undefined }
  const [judgement, change, forget] = useDraft(`verification ${item.id}`, nothingJudged)
  const act = (by: JudgementAct) => change((now) => judge(now, by))
  const items = itemsOf(item)
  const standing = standingOf(judgement, items)
  const views = useViews()
  const phone = useRef<RevealHandle>(null)
  const journal = useJournal()
  const review = useReview(item, judgement, forget, neighbours.after)
  const isMine = item.claim?.isMine ?? false
  const isByBank = item.way.code === 'bank'
  const here = items[judgement.at]
  const photoAt = Math.min(judgement.at, Math.max(0, item.photos.length - 1))
  const photo = item.photos[photoAt]
  const onView = (by: Parameters<typeof views.change>[1]) => photo && views.change(photo.fileId, by)
  const mark = (as: 'good' | 'bad') => () => isMine && here && act({ do: as, item: here.name })
  const onNext = neighbours.after ? () => go(`/verifications/${neighbours.after}`) : undefined
  useTitle(`${item.number} 实名审核`)
  useFocusOnReason(here?.name, judgement.verdicts[here?.name ?? 'typed']?.isGood)
  useKeys({
    ...viewerKeys(onView),
    ...neighbourKeys('/verifications', neighbours, go),
    ...Object.fromEntries(items.map((_, i) => [`${i + 1}`, () => act({ do: 'go', to: i })])),
    c: mark('good'),
    f: mark('bad'),
    v: () => phone.current?.show(),
    g: journal.turn,
    l: () => (isMine || actOf(item.acts, 'claim').allowed) && review.claim.turn(isMine),
    a: () => isMine && standing.canApprove && !item.decision && review.ask('approve'),
    x: () => isMine && standing.canReturn && !item.decision && review.ask('return'),
    escape: () => (journal.isShown ? journal.close() : go(placeOf('/verifications'))),
    ...scrollKeys,
  })
  const watermark = `${officer.name} ${rowTime(new Date(now))} 仅供审核`
  return (
    <>
      <ReviewHead item={item} neighbours={neighbours} showsJournal={journal.isShown} onJournal={journal.turn} />
      <ItemNotices
        lost={review.lost}
        outcome={item.decision ? resultWords(item.decision) : undefined}
        claimProblem={review.claim.problem}
        onNext={onNext}
        onCloseLost={review.closeLost}
      />
      <div className="split rv">
        <Region cls="pane" label="填写信息与逐项判断">
          <TypedData item={item} isMine={isMine} phoneRef={phone} />
          <SameNumber item={item} />
          {!item.decision && !isByBank && (
            <Judgements items={items} judgement={judgement} canJudge={isMine} onAct={act} />
          )}
        </Region>
        {isByBank ? (
          <ByBank />
        ) : (
          <PhotoPane
            item={item}
            at={photoAt}
            onPick={(to) => act({ do: 'go', to })}
            views={views}
            onView={onView}
            watermark={watermark}
          />
        )}
      </div>
      <ReviewBar item={item} standing={standing} review={review} onNext={onNext} />
      {journal.isShown && <Journal id={item.id} onClose={journal.close} />}
      {review.asks === 'approve' && <ApproveDialog item={item} review={review} />}
      {review.asks === 'return' && (
        <ReturnDialog judgement={judgement} items={items} count={faultsOf(judgement, items).length} review={review} />
      )}
    </>
  )
}

/** F puts the focus into the reason, so that the hand stays on the keys. */
function useFocusOnReason(name: string | undefined, isGood: boolean | undefined): void {
  const before = useRef(isGood)
  const at = useRef(name)
  useEffect(() => {
    const isSameItem = at.current === name
    if (isSameItem && before.current !== false && isGood === false) document.getElementById(`reason-${name}`)?.focus()
    before.current = isGood
    at.current = name
  }, [name, isGood])
}
