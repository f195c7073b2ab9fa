import type { Verification } from '@anju/contract/staff'
import { actOf } from '../pieces/claim-bar.tsx'
import { Withheld } from '../pieces/withheld.tsx'
import { Stage } from '../viewer/stage.tsx'
import type { Views } from '../viewer/use-views.ts'
import type { ViewAct } from '../viewer/view.ts'
import { ViewerTools } from '../viewer/viewer-tools.tsx'
import { NumberStrip } from './number-strip.tsx'

type Props = {
  item: Verification
  at: number
  onPick: (at: number) => void
  views: Views
  onView: (act: ViewAct) => void
  watermark: string
}

/** The photos beside the typed data. Only the holder of the claim is given them. */
export function PhotoPane({ item, at, onPick, views, onView, watermark }: Props) {
  if (item.masked) {
    const canClaim = actOf(item.acts, 'claim').allowed
    const amount = `${item.photos.length} 张照片`
    const isOpen = item.decision === null
    return <Withheld what="照片和完整号码" amount={amount} claim={item.claim} canClaim={canClaim} isOpen={isOpen} />
  }
  const here = item.photos[at]
  return (
    <div className="pane right">
      <NumberStrip item={item} />
      {here && (
        <ViewerTools
          view={views.viewOf(here.fileId)}
          onChange={onView}
          hint="滚轮、方向键看细处；Shift 加方向键对准上面的号码"
        />
      )}
      <div className="photos">
        {item.photos.map((photo, i) => (
          <Stage
            key={photo.fileId}
            photo={photo}
            label={`${i + 1} ${photo.label}${photo.keptFromEarlier ? '（上次的）' : ''}`}
            watermark={watermark}
            view={views.viewOf(photo.fileId)}
            isOn={i === at}
            onPick={() => onPick(i)}
            onChange={(act) => views.change(photo.fileId, act)}
          />
        ))}
      </div>
    </div>
  )
}
