import { useMutation } from '@tanstack/react-query'
import { useEffect, useImperativeHandle, useState, type Ref } from 'react'
import { type Answer, call, type Sent } from '../api/client.ts'
import { refusalOf } from '../api/refused.ts'
import { useNow } from '../session/use-now.ts'
import { Kbd } from './kbd.tsx'
import { phoneWords } from './phone.ts'
import { RevealDialog } from './reveal-dialog.tsx'

type Wanted = Pick<Sent<'post /reveals'>['body'], 'kind' | 'id' | 'member' | 'field'>
export type RevealHandle = { show: () => void }
type Props = Wanted & {
  masked: string
  isMine: boolean
  /** Not on an own or a relative's case. */
  isAllowed?: boolean
  name: string
  k?: string
  ref?: Ref<RevealHandle>
}

/** A masked value; shown for sixty seconds on demand. The holder of the claim has the reason already, others give one. */
export function Reveal({ masked, isMine, isAllowed = true, name, k, ref, ...wanted }: Props) {
  const [shown, setShown] = useState<Answer<'post /reveals'>>()
  const [asks, setAsks] = useState(false)
  const ask = useMutation({
    mutationFn: () => call('post /reveals', { body: { ...wanted, reason: 'check-papers' } }),
    onSuccess: setShown,
    onError: (error) => refusalOf(error).code === 'reveal.fresh-sign-in' && setAsks(true),
  })
  const show = () => isAllowed && (isMine ? ask.mutate() : setAsks(true))
  useImperativeHandle(ref, () => ({ show }))
  if (!isAllowed) return <span className="nw">{masked}</span>
  if (shown) return <Shown wanted={wanted.field} shown={shown} onOver={() => setShown(undefined)} />
  return (
    <>
      <span className="nw">{masked}</span>{' '}
      <button type="button" className="lnk meta" disabled={ask.isPending} onClick={show}>
        显示<span className="vh">{name}</span>
        {k && (
          <>
            {' '}
            <Kbd k={k} />
          </>
        )}
      </button>
      {ask.isError && !asks && (
        <span className="err-msg" role="alert">
          {refusalOf(ask.error).words}
        </span>
      )}
      {asks && (
        <RevealDialog
          name={name}
          wanted={wanted}
          onClose={() => setAsks(false)}
          onShown={(answer) => {
            setShown(answer)
            setAsks(false)
          }}
        />
      )}
    </>
  )
}

type ShownProps = { wanted: Wanted['field']; shown: Answer<'post /reveals'>; onOver: () => void }
function Shown({ wanted, shown, onOver }: ShownProps) {
  const now = useNow(1000)
  const left = Math.ceil((new Date(shown.visibleUntil).getTime() - now) / 1000)
  useEffect(() => {
    if (left <= 0) onOver()
  }, [left, onOver])
  return (
    <>
      <b className="nw">{wanted === 'phone' ? phoneWords(shown.value) : shown.value}</b>
      <br />
      <span className="meta">
        已记日志，{Math.max(0, left)} 秒后遮住。{shown.watermark}
      </span>
    </>
  )
}
