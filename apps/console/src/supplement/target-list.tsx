import type { PreApplication } from '@anju/contract/staff'
import { entryOf, keyOf, type Notice, type NoticeAct, type Target } from './notice.ts'

type Props = { item: PreApplication; notice: Notice; onAct: (act: NoticeAct) => void }

/** Everything that can be asked for, on one list, because it may be asked for once. */
export function TargetList({ item, notice, onAct }: Props) {
  const groups = [
    { title: '材料', targets: item.supplementTargets.filter((t) => t.kind === 'material') },
    { title: '填写内容', targets: item.supplementTargets.filter((t) => t.kind === 'section') },
  ]
  return groups.map(({ title, targets }) => (
    <section className="sec" key={title}>
      <h2>
        {title} <small>勾中的才开放给申请人改</small>
      </h2>
      {targets.map((target) => (
        <TargetItem key={keyOf(target)} target={target} given={givenOf(item, target)} notice={notice} onAct={onAct} />
      ))}
    </section>
  ))
}

/** J and K go from one thing to the next; the space bar ticks it. */
export function focusTarget(by: 1 | -1): void {
  const boxes = [...document.querySelectorAll<HTMLElement>('.it .l input')]
  const at = boxes.findLastIndex((box) => box.closest('.it')?.contains(document.activeElement))
  boxes[Math.min(boxes.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.focus()
}

function givenOf(item: PreApplication, { kind, key }: Target): string {
  if (kind === 'section') return ''
  const material = item.materials.find((m) => m.kind === key)
  if (!material || material.photos.length === 0) return material?.required === false ? '没有上传，可以不交' : '没有上传'
  return `${material.photos.length} 页`
}

type ItemProps = { target: Target; given: string; notice: Notice; onAct: (act: NoticeAct) => void }
function TargetItem({ target, given, notice, onAct }: ItemProps) {
  const key = keyOf(target)
  const { isOn, reasons, note } = entryOf(notice, key)
  return (
    <div className={isOn ? 'it on' : 'it'}>
      <div className="l">
        <label className="opt">
          <input type="checkbox" checked={isOn} onChange={(e) => onAct({ do: 'turn', key, on: e.target.checked })} />
          {target.label}
        </label>
        <span className="meta">{given}</span>
      </div>
      {isOn && (
        <div className="w">
          <fieldset className="bare" aria-label={`${target.label}的原因`}>
            {target.reasons.map(({ code, label }) => (
              <label className="opt" key={code}>
                <input
                  type="checkbox"
                  checked={reasons.includes(code)}
                  onChange={(e) => onAct({ do: 'reason', key, code, on: e.target.checked })}
                />
                {label}
              </label>
            ))}
          </fieldset>
          <input
            className="inp"
            aria-label={`${target.label}：写给申请人的话`}
            placeholder="写给申请人：缺什么，怎么补"
            maxLength={300}
            value={note}
            onChange={(e) => onAct({ do: 'note', key, text: e.target.value })}
          />
        </div>
      )}
    </div>
  )
}
