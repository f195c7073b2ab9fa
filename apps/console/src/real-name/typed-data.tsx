import type { Verification } from '@anju/contract/staff'
import { Fragment, type Ref } from 'react'
import { actOf } from '../pieces/claim-bar.tsx'
import { Reveal, type RevealHandle } from '../pieces/reveal.tsx'
import { wordTime } from '../pieces/times.ts'
import { spaced } from './number-groups.ts'

type Props = { item: Verification; isMine: boolean; phoneRef: Ref<RevealHandle> }

/** 填写信息; the number in full for the holder of the claim only. */
export function TypedData({ item, isMine, phoneRef }: Props) {
  const { typed, masked, submittedAt, attempt, way } = item
  const isByBank = way.code === 'bank'
  const times = isByBank ? '' : attempt > 1 ? `，第 ${attempt} 次` : '，首次'
  return (
    <section className="sec tight">
      <h2>
        填写信息{' '}
        <small>
          {wordTime(submittedAt)} 提交{times}
        </small>
      </h2>
      <dl className="kv">
        <dt>认证方式</dt>
        <dd>{way.label}</dd>
        <dt>姓名</dt>
        <dd className="b">{typed.name}</dd>
        <dt>证件类型</dt>
        <dd>{typed.idDocumentType.label}</dd>
        <dt>证件号码</dt>
        <dd>
          {item.decision ? (
            <Reveal
              kind="verification"
              id={item.id}
              field="id-document-number"
              name="证件号码"
              masked={typed.idDocumentNumber}
              isMine={false}
            />
          ) : (
            <b className="nw">{masked ? typed.idDocumentNumber : spaced(typed.idDocumentNumber)}</b>
          )}
          {actOf(item.acts, 'claim').allowed && masked && !isByBank && <span className="meta"> 领取后显示</span>}
        </dd>
        {typed.checks.map(({ label, words, ok }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd className={ok ? undefined : 'red'}>{words}</dd>
          </Fragment>
        ))}
        <dt>所在城市</dt>
        <dd>{typed.city}</dd>
        <dt>手机号码</dt>
        <dd>
          <Reveal
            ref={phoneRef}
            kind="verification"
            id={item.id}
            field="phone"
            name="手机号码"
            masked={typed.phone}
            isMine={isMine}
            k="V"
          />
        </dd>
      </dl>
    </section>
  )
}
