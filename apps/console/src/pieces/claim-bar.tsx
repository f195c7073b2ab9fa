import type { Claim } from '@anju/contract/staff'
import { Button } from 'antd'
import { Kbd } from './kbd.tsx'
import { sinceTime } from './times.ts'

type ActState = { act: string; allowed: boolean; why: string | null }
type Props = { claim: Claim | null; acts: readonly ActState[]; isBusy: boolean; onTurn: (isMine: boolean) => void }

export const actOf = (acts: readonly ActState[], name: string): ActState =>
  acts.find((a) => a.act === name) ?? { act: name, allowed: false, why: null }

/** Left end of the bottom bar: who holds the item, and taking or giving it back. */
export function ClaimBar({ claim, acts, isBusy, onTurn }: Props) {
  if (claim?.isMine) {
    return (
      <>
        <span className="hold me">您 {sinceTime(claim.claimedAt)} 领取</span>
        {actOf(acts, 'release').allowed && (
          <button type="button" className="lnk" disabled={isBusy} onClick={() => onTurn(true)}>
            释放 <Kbd k="L" />
          </button>
        )}
      </>
    )
  }
  if (claim) {
    return (
      <span className="hold other">
        {claim.agencyName} {claim.officerName} {sinceTime(claim.claimedAt)} 领取，您只能看
      </span>
    )
  }
  const { allowed, why } = actOf(acts, 'claim')
  return (
    <>
      <span className="hold none">未领取</span>
      {allowed ? (
        <Button type="primary" size="large" disabled={isBusy} onClick={() => onTurn(false)}>
          领取 <Kbd k="L" />
        </Button>
      ) : (
        <span className="meta">{why}</span>
      )}
    </>
  )
}
