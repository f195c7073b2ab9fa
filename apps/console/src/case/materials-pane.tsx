import type { PreApplication } from '@anju/contract/staff'
import { Button } from 'antd'
import { photoAddress } from '../api/client.ts'
import { actOf } from '../pieces/claim-bar.tsx'
import { Withheld } from '../pieces/withheld.tsx'
import { Stage } from '../viewer/stage.tsx'
import type { Views } from '../viewer/use-views.ts'
import type { ViewAct } from '../viewer/view.ts'
import { ViewerTools } from '../viewer/viewer-tools.tsx'
import { isOpen } from './outcome.ts'
import type { LookAct, Looking, Page } from './pages.ts'

type Props = {
  item: PreApplication
  pages: readonly Page[]
  looking: Looking
  onLook: (act: LookAct) => void
  views: Views
  onView: (act: ViewAct) => void
  watermark: string
}

/** The materials beside the application: a strip of all pages, one or two of them large. */
export function MaterialsPane({ item, pages, looking, onLook, views, onView, watermark }: Props) {
  const missing = item.materials.filter((m) => m.required && m.photos.length === 0)
  if (item.masked) {
    const canClaim = actOf(item.acts, 'claim').allowed
    const amount = `${pages.length} 页材料`
    return (
      <Withheld what="材料和完整内容" amount={amount} claim={item.claim} canClaim={canClaim} isOpen={isOpen(item)} />
    )
  }
  const stages = looking.isPair ? ([0, 1] as const) : ([0] as const)
  const here = pages[looking.shown[looking.at]]
  return (
    <div className="pane right mist">
      {here && (
        <ViewerTools view={views.viewOf(here.key)} onChange={onView}>
          <Button size="small" aria-pressed={!looking.isPair} onClick={() => onLook({ do: 'pair', on: false })}>
            1 份
          </Button>
          <Button size="small" aria-pressed={looking.isPair} onClick={() => onLook({ do: 'pair', on: true })}>
            2 份并排
          </Button>
        </ViewerTools>
      )}
      {missing.length > 0 && <p className="amb">没有上传：{missing.map((m) => m.label).join('、')}</p>}
      <fieldset className="bare strip" aria-label={`材料，${pages.length} 页`}>
        {pages.map((page, i) => (
          <button
            type="button"
            key={page.key}
            title={page.title}
            aria-pressed={stages.some((at) => looking.shown[at] === i)}
            onClick={() => onLook({ do: 'show', page: i })}
          >
            <img src={photoAddress(page.photo.fileId, 'thumbnail')} alt="" loading="lazy" />
            <span>
              {page.isChanged && '新 '}
              {page.short}
            </span>
          </button>
        ))}
      </fieldset>
      <div className={looking.isPair ? 'pair' : 'pair one'}>
        {stages.map((at) => {
          const page = pages[looking.shown[at]]
          return (
            page && (
              <Stage
                key={`${at}-${page.key}`}
                photo={page.photo}
                label={page.title}
                watermark={watermark}
                view={views.viewOf(page.key)}
                isOn={looking.at === at}
                onPick={() => onLook({ do: 'focus', at })}
                onChange={(act) => views.change(page.key, act)}
              />
            )
          )
        })}
        {pages.length === 0 && <p>申请人没有上传材料。</p>}
      </div>
    </div>
  )
}
