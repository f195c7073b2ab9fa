import type { Claim } from '@anju/contract/staff'
import { sinceTime } from '../pieces/times.ts'

/** 谁在办 */
export function Holder({ claim }: { claim: Claim | null }) {
  if (!claim) return <span className="hold none">未领取</span>
  if (claim.isMine) return <span className="hold me">我</span>
  return (
    <span className="hold other" title={claim.agencyName}>
      {claim.officerName} <span className="meta wide-only">{sinceTime(claim.claimedAt)} 起</span>
    </span>
  )
}
