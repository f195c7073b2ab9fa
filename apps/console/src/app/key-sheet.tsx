import { Button } from 'antd'
import { useState } from 'react'
import { keysAreOff, switchKeys } from '../keyboard/use-keys.ts'
import { Dialog } from '../pieces/dialog.tsx'
import { Kbd } from '../pieces/kbd.tsx'

const sheets: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    '队列',
    [
      ['J K', '下一件、上一件'],
      ['Enter', '打开'],
      ['L', '领取；已领取则释放'],
      ['Shift L', '领取最急的 5 件'],
      ['空格', '选中'],
      ['D', '行高 40 / 32'],
      ['/', '搜索'],
      ['Esc', '从输入框出来；回队列'],
    ],
  ],
  [
    '一件',
    [
      ['1 … 9', '切照片、材料'],
      ['+ -', '放大、缩小'],
      ['R', '向左转 90°'],
      ['0', '复位'],
      ['← ↑ ↓ →', '移动照片'],
      ['Shift ↑ ↓', '对准上面的号码'],
      ['PgUp PgDn', '翻左边的内容'],
      ['C F', '这一项合格、不合格'],
      ['C', '本节已核对，看下一节'],
      ['V', '显示完整号码'],
      ['G', '日志抽屉'],
    ],
  ],
  [
    '决定',
    [
      ['A', '通过、受理登记'],
      ['B', '补正'],
      ['X', '不通过、不予受理'],
      ['Enter', '在确认框里：确认'],
      ['Ctrl Enter', '写完以后确认、签发'],
      ['Esc', '在确认框里：回去'],
    ],
  ],
]

/** 键盘全表 */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const [isOff, setIsOff] = useState(keysAreOff)
  const turn = (off: boolean) => {
    switchKeys(off)
    setIsOff(off)
  }
  return (
    <Dialog title="键盘全表" onClose={onClose} wide>
      <div className="keysheet">
        {sheets.map(([title, rows]) => (
          <table className="ledger" key={title}>
            <thead>
              <tr>
                <th colSpan={2}>{title}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([keys, words]) => (
                <tr key={keys}>
                  <td>
                    {keys.split(' ').map((k) => (
                      <Kbd k={k} key={k} />
                    ))}
                    <span className="vh">{keys}</span>
                  </td>
                  <td>{words}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <p className="meta">在输入框里打字、输入法组字时，快捷键不起作用。</p>
      <label className="opt">
        <input type="checkbox" checked={isOff} onChange={(e) => turn(e.target.checked)} />
        关掉全部快捷键（记在这台电脑）
      </label>
      <p className="acts">
        <Button data-first onClick={onClose}>
          关闭 <Kbd k="Esc" />
        </Button>
      </p>
    </Dialog>
  )
}
