import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { type Answer, call } from '../api/client.ts'
import { refusalOf } from '../api/refused.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { Kbd } from '../pieces/kbd.tsx'
import { rowTime } from '../pieces/times.ts'

type Hit = Answer<'post /search'>['hits'][number]
const kinds = { verification: '实名审核', 'pre-application': '预申请', case: '办件' } as const
const placeOf = ({ kind, id }: Hit): string =>
  kind === 'case' ? '/cases' : `/${kind === 'verification' ? 'verifications' : 'pre-applications'}/${id}`

/** Search by number, full name, full ID number or phone; a POST, so that none of it stands in an address. */
export function SearchBox() {
  const [text, setText] = useState('')
  const find = useMutation({ mutationFn: (wanted: string) => call('post /search', { body: { text: wanted } }) })
  const isOpen = find.isSuccess || find.isError
  const submit = (e: FormEvent) => {
    e.preventDefault()
    if (text.trim()) find.mutate(text.trim())
  }
  const close = () => {
    find.reset()
    setText('')
  }
  const leave = () => {
    close()
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  useKeys({ escape: isOpen ? leave : undefined })
  return (
    <search>
      <form onSubmit={submit}>
        <Kbd k="/" />
        <input
          id="search"
          type="search"
          className="inp"
          aria-label="搜索办件"
          placeholder="编号、姓名，或完整证件号、手机号"
          autoComplete="off"
          value={text}
          onChange={(e) => setText(e.target.value)}
          onKeyDown={(e) => e.key === 'Escape' && !e.nativeEvent.isComposing && leave()}
        />
        {isOpen && (
          <div className="hits" aria-live="polite">
            {find.isError && <p className="red">{refusalOf(find.error).words}</p>}
            {find.data?.hits.length === 0 && <p>您的范围内没有找到。编号、姓名要写全。</p>}
            {find.data?.hits.map((hit) => (
              <div className="row" key={hit.id}>
                <span className="meta kind">{kinds[hit.kind]}</span>
                <Link href={placeOf(hit)} onClick={close}>
                  {hit.number}
                </Link>
                <span>{hit.name}</span>
                <span className="grow" />
                <span className="meta">{hit.state.label}</span>
                <span className="meta">{rowTime(hit.submittedAt)}</span>
              </div>
            ))}
            <button type="button" className="lnk" onClick={leave}>
              关闭 <Kbd k="Esc" />
            </button>
          </div>
        )}
      </form>
    </search>
  )
}
