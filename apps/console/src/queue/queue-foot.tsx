import { Button } from 'antd'
import { Kbd } from '../pieces/kbd.tsx'

type FootProps = { at: number; count: number; total: number | undefined; isMore: boolean; isClosed: boolean }
export function QueueFoot({ at, count, total, isMore, isClosed }: FootProps) {
  return (
    <div className="foot">
      <span aria-live="polite">
        {total !== undefined && (count > 0 ? `第 ${at + 1} 件，共 ${total} 件` : `共 ${total} 件`)}
        {isMore && '，正在取后面的'}
      </span>
      <span className="grow" />
      <span>
        <Kbd k="J" />
        <Kbd k="K" /> 上下件
      </span>
      <span>
        <Kbd k="Enter" /> 打开
      </span>
      {!isClosed && (
        <>
          <span>
            <Kbd k="L" /> 领取
          </span>
          <span>
            <Kbd k="空格" /> 选中
          </span>
        </>
      )}
      <span>
        <Kbd k="/" /> 搜索
      </span>
      <span>
        <Kbd k="?" /> 全部快捷键
      </span>
    </div>
  )
}

type BarProps = { count: number; onClaim: () => void; onClear: () => void }
/** Taking is the one thing done to several at once; every decision is made one by one. */
export function PickedBar({ count, onClaim, onClear }: BarProps) {
  return (
    <div className="bar">
      <b>已选 {count} 件</b>
      <Button onClick={onClaim}>
        领取 <Kbd k="L" />
      </Button>
      <button type="button" className="lnk" onClick={onClear}>
        取消选择 <Kbd k="Esc" />
      </button>
      <span className="grow" />
      <span className="meta">作决定只能逐件办</span>
    </div>
  )
}
