import type { PreApplication } from '@anju/contract/staff'
import { useState } from 'react'
import { Dialog } from '../pieces/dialog.tsx'
import { Button } from 'antd'
import { Kbd } from '../pieces/kbd.tsx'
import { wordTime } from '../pieces/times.ts'

export function Pledge({ item: { pledge } }: { item: PreApplication }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <dl className="kv">
        <dt>承诺书</dt>
        <dd>
          {pledge.version}，{wordTime(pledge.agreedAt)} 确认{' '}
          {pledge.text && (
            <button type="button" className="lnk" onClick={() => setIsOpen(true)}>
              看原文
            </button>
          )}
        </dd>
        <dt>原文指纹</dt>
        <dd className="meta">{pledge.textHash}</dd>
      </dl>
      {isOpen && (
        <Dialog title={`承诺书与授权，${pledge.version}`} onClose={() => setIsOpen(false)} wide>
          {pledge.text?.split('\n').map((line, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines of a fixed text
            <p key={i}>{line}</p>
          ))}
          <p className="acts">
            <Button data-first onClick={() => setIsOpen(false)}>
              关闭 <Kbd k="Esc" />
            </Button>
          </p>
        </Dialog>
      )}
    </>
  )
}
