import { spell } from '../session/idle.ts'

export function SoonLocked({ left, onStay }: { left: number; onStay: () => void }) {
  return (
    <div className="soon" role="alertdialog" aria-label="快要锁屏">
      <p>
        <b>{spell(left)}后锁屏。</b>没写完的都留着，领取的件仍归您。按任意键接着用。
      </p>
      <button type="button" className="lnk b" onClick={onStay}>
        继续使用
      </button>
    </div>
  )
}
