import type { PreApplication } from '@anju/contract/staff'
import type { Ref } from 'react'
import { actOf } from '../pieces/claim-bar.tsx'
import { Reveal, type RevealHandle } from '../pieces/reveal.tsx'
import { wordTime } from '../pieces/times.ts'

export function Place({ item: { area, agency, source, submittedAt } }: { item: PreApplication }) {
  return (
    <dl className="kv two">
      <dt>城区/县</dt>
      <dd>{area.district}</dd>
      <dt>街道/乡镇</dt>
      <dd>{area.street ?? <span className="dim">没选</span>}</dd>
      <dt>居委</dt>
      <dd>{area.committee ?? <span className="dim">没选</span>}</dd>
      <dt>受理机构</dt>
      <dd>{agency.name}</dd>
      <dt>来源</dt>
      <dd>{source.label}</dd>
      <dt>提交</dt>
      <dd>{wordTime(submittedAt)}</dd>
    </dl>
  )
}

type Props = { item: PreApplication; phoneRef: Ref<RevealHandle> }
export function Applicant({ item, phoneRef }: Props) {
  const { applicant, masked } = item
  const isMine = item.claim?.isMine ?? false
  const isAllowed = actOf(item.acts, 'reveal').allowed
  const shared = { kind: 'pre-application', id: item.id, isMine, isAllowed } as const
  return (
    <dl className="kv two">
      <dt>姓名</dt>
      <dd className="b">{applicant.name}</dd>
      <dt>实名</dt>
      <dd>
        {applicant.verified ? <span className="grn">已认证</span> : <span className="amb">没有认证</span>}{' '}
        <span className="meta">{applicant.verified?.method.label}</span>
      </dd>
      <dt>{applicant.idDocumentType.label}</dt>
      <dd>
        {masked ? (
          <Reveal {...shared} field="id-document-number" name="证件号码" masked={applicant.idDocumentNumber} />
        ) : (
          <span className="nw">{applicant.idDocumentNumber}</span>
        )}
      </dd>
      <dt>手机</dt>
      <dd>
        <Reveal {...shared} ref={phoneRef} field="phone" name="手机号码" masked={applicant.phone} k="V" />
      </dd>
    </dl>
  )
}
